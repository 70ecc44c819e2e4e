import type { Side } from '../link/link.ts'

/**
 * Who may change a field. A change by the other side to an owned field is reverted and counted as drift.
 *
 * - `merge: 'scalar'`: when both changed it, `winner`'s value stays and the other is kept as a conflict.
 * - `merge: 'set'`: a list whose order means nothing; both sides' additions and removals are taken.
 */
export type FieldRule =
  | { readonly owner: Side }
  | { readonly owner: 'shared'; readonly merge: 'scalar'; readonly winner: Side }
  | { readonly owner: 'shared'; readonly merge: 'set' }

/** The owners of an entity's fields, and of its records' existence. */
export type Ownership = {
  readonly fields: { readonly [field: string]: FieldRule }
  readonly existence: Side | 'shared'
}

/** Every field of `names` owned by `side`. */
export function ownedBy(side: Side, names: readonly string[]): Ownership['fields'] {
  return Object.fromEntries(names.map((name) => [name, { owner: side }]))
}

/** Every field of `names` edited by both sides; when both changed one, `winner`'s value stays. */
export function sharedScalars(winner: Side, names: readonly string[]): Ownership['fields'] {
  return Object.fromEntries(names.map((name) => [name, { owner: 'shared', merge: 'scalar', winner }]))
}

/** Tells whether a side can have any say: one that owns and shares nothing need not be read to decide. */
export function hasSay(ownership: Ownership, side: Side): boolean {
  const owners = [ownership.existence, ...Object.values(ownership.fields).map((rule) => rule.owner)]
  return owners.some((owner) => owner === side || owner === 'shared')
}
