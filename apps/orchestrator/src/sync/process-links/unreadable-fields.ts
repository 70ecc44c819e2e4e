import type { Binding, Canonical, PlatformRecord, Seen } from '@tandem/sync-core'
import { z } from 'zod'

/** A document as it can be read, and what of it could not be. */
export type Repaired = {
  readonly record: Canonical | null
  /** By field, what stands there; null when all of it is readable. */
  readonly unreadable: Canonical | null
}

const rowSchema: z.ZodType<PlatformRecord> = z.record(z.string(), z.json())

/**
 * Reads a document that both sides edit. A field in a shape that nobody can read (written past the admin, or
 * before there was such a field) is read as its owner has it, so that it stops neither its neighbours nor
 * itself: it is reverted.
 *
 * @throws {z.ZodError} when it can't be read even so, or there is no owner's record to go by.
 */
export function readRepairing(binding: Binding, document: unknown, remote: Seen): Repaired {
  if (document === null) return { record: null, unreadable: null }
  try {
    return { record: binding.entity.fromHub(document), unreadable: null }
  } catch (error) {
    const row = rowSchema.safeParse(document)
    if (
      !(error instanceof z.ZodError) ||
      remote.state !== 'present' ||
      !binding.entity.toHub ||
      !row.success
    ) {
      throw error
    }
    const fields = [...new Set(error.issues.map(({ path: [field] }) => String(field)))]
    const owners = binding.entity.toHub(remote.record)
    const names = Object.keys(owners).filter((name) => fields.some((field) => isOf(name, field)))
    if (names.length === 0) throw error
    const repaired = { ...row.data, ...Object.fromEntries(names.map((name) => [name, owners[name] ?? null])) }
    const held = fields.map((field): [string, Canonical[string]] => [field, heldIn(row.data, field)])
    return { record: binding.entity.fromHub(repaired), unreadable: Object.fromEntries(held) }
  }
}

/** Tells whether a column belongs to a field: one may be kept in several, `shippingAddress.city`. */
export const isOf = (name: string, field: string): boolean => name === field || name.startsWith(`${field}.`)

function heldIn(row: PlatformRecord, field: string): Canonical[string] {
  const lines = Object.entries(row).filter(([name]) => name.startsWith(`${field}.`))
  return lines.length === 0 ? (row[field] ?? null) : Object.fromEntries(lines)
}
