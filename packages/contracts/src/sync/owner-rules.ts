import { z } from 'zod'

/**
 * Rules of Medusa, the owner, for what both admins edit of customers and orders. Both sides ask here, so that an
 * edit is refused where it is made, in the same words: Medusa in its admin API and where it applies what the other
 * side decided, Payload before it saves. Only what an edit changes is judged; a value that broke a rule before the
 * rule was there stays until somebody edits it.
 */

/** Why a field can't be saved as it is. `message` is for whoever edits, and holds no value. */
export interface FieldRefusal {
  readonly field: string
  readonly message: string
}

/** The database's facts about the new e-mail. Payload leaves out what only Medusa knows. */
export interface EmailFacts {
  /** Another customer of the same kind, or another sign-in, has the new e-mail. */
  readonly isTaken?: boolean
  /** The sign-in is also that of somebody who works in Medusa's admin. */
  readonly isStaff?: boolean
}

/** The most that one edit may have as JSON: the apply route takes 4 MiB, and its frame needs some of it. */
export const MAX_EDIT_BYTES = 4 * 1024 * 1024 - 64 * 1024

const emailSchema = z.email().max(254)
const metadataSchema = z.record(z.string(), z.json())

/** `null` when the customer may have this e-mail. A sign-in goes by it, so it changes together with the sign-in. */
export function refusalOfEmail(
  before: string | null | undefined,
  after: string | null | undefined,
  facts: EmailFacts = {},
): FieldRefusal | null {
  if ((before ?? '') === (after ?? '')) return null
  if (!after?.trim()) return refuse('email', 'A customer’s e-mail can be changed but not cleared.')
  if (!emailSchema.safeParse(after).success) return refuse('email', 'This is not an e-mail address.')
  if (facts.isTaken) return refuse('email', 'Another customer or sign-in already has this e-mail.')
  if (facts.isStaff) {
    return refuse('email', 'This person also signs in to Medusa’s admin with it. Change it there.')
  }
  return null
}

/** The form in which an e-mail is compared and signed in with: the shop takes it in any case. */
export function signInEmail(email: string): string {
  return email.trim().toLowerCase()
}

interface OrderEdit {
  readonly status?: string
  readonly shippingCountry?: string | null
  readonly billingCountry?: string | null
  readonly metadata?: unknown
}

/** Answers every field of an order's edit that is refused; none for an edit that changes nothing. */
export function refusalsOfOrder(before: OrderEdit, after: OrderEdit, changes: boolean): FieldRefusal[] {
  if (!changes) return []
  if (before.status === 'canceled') return [refuse('status', 'A canceled order can’t be changed.')]
  const moved = (['shipping', 'billing'] as const).filter((kind) => {
    const [was, is] = [before[`${kind}Country`], after[`${kind}Country`]]
    return was !== undefined && is !== undefined && was !== is
  })
  return [
    ...moved.map((kind) =>
      refuse(`${kind}_address`, 'The country of an order’s address can’t be changed: taxes depend on it.'),
    ),
    ...refusalOfMetadata(after.metadata),
  ]
}

/** Metadata is an object: Medusa merges it key by key. null and nothing stand for none. */
export function refusalOfMetadata(metadata: unknown): FieldRefusal[] {
  if (metadata === null || metadata === undefined || metadataSchema.safeParse(metadata).success) return []
  return [refuse('metadata', 'Metadata must be an object with named values, not a list or a single value.')]
}

/** @param edit all of the record that is sent to the other side. */
export function refusalOfSize(field: string, edit: unknown): FieldRefusal[] {
  const text = JSON.stringify(edit) ?? ''
  // UTF-8 needs three bytes at most for what a string counts as one.
  if (text.length * 3 <= MAX_EDIT_BYTES) return []
  // Each byte beyond ASCII becomes %XX; JSON has escaped what UTF-8 can't say.
  const bytes = encodeURIComponent(text).replaceAll(/%../g, ' ').length
  if (bytes <= MAX_EDIT_BYTES) return []
  return [refuse(field, 'This is more than 4 MiB, which Medusa can’t take. Shorten it.')]
}

function refuse(field: string, message: string): FieldRefusal {
  return { field, message }
}
