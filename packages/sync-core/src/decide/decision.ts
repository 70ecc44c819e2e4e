import type { Canonical } from '../canonical/canonical.ts'
import type { Json } from '../canonical/json.ts'
import type { Base, Side } from '../link/link.ts'

/**
 * The reading of one side. `unread`: it can have no say, so it was not asked. `withheld`: fields of which it tells us
 * nothing; whatever the record has in their place says nothing either.
 */
export type Seen =
  | { readonly state: 'unread' }
  | { readonly state: 'absent' }
  | { readonly state: 'present'; readonly record: Canonical; readonly withheld?: readonly string[] }

/** The write to make on one side. `fields` are the changed ones of an update, all of them for a create. */
export type Write =
  | { readonly kind: 'create' | 'update'; readonly fields: Canonical }
  | { readonly kind: 'delete' }

/** Both sides changed a shared field (or one deleted what the other edited): the loser's value is kept. */
export type Conflict = {
  readonly field: string
  readonly winner: Side
  readonly base: Json
  readonly remote: Json
  readonly hub: Json
  /** Why it gave way, where it is not that both have changed it. For people; without values. */
  readonly reason?: string
}

export type Decision = {
  readonly writes: Readonly<Partial<Record<Side, Write>>>
  /** What base becomes once the writes have landed; null when the record is gone on both sides. */
  readonly base: Base
  readonly conflicts: readonly Conflict[]
  /** Owned fields that the other side had changed and that are reverted. */
  readonly drift: readonly string[]
  /** Whether something is left to be written that this pass puts off: the link stays due. */
  readonly isPutOff?: boolean
}

/** The name under which the existence of a record itself takes part in conflicts and drift. */
export const EXISTENCE = '(record)'
