import type { Ownership } from '@tandem/sync-core'

/** One field of each kind that ownership knows. */
export const ownership: Ownership = {
  existence: 'medusa',
  fields: {
    mine: { owner: 'medusa' },
    theirs: { owner: 'payload' },
    name: { owner: 'shared', merge: 'scalar', winner: 'medusa' },
    note: { owner: 'shared', merge: 'scalar', winner: 'payload' },
    tags: { owner: 'shared', merge: 'set' },
  },
}

export const FIELDS = ['mine', 'theirs', 'name', 'note', 'tags'] as const
export type Field = (typeof FIELDS)[number]

/**
 * The safety rules, each of which can be taken out. Without any one of them edits are lost: that is what
 * the ablation tests show.
 */
export type Rules = {
  /** A write is made only over what was read. */
  readonly compareAndSet: boolean
  /** A landed write of a dead worker is known by its marker, and its base adopted. */
  readonly adopt: boolean
  /** A worker whose lease another one has taken changes nothing. */
  readonly guard: boolean
  /** The link is read before the two sides are. */
  readonly linkFirst: boolean
  /** A write is refused after its deadline, and a link with a write in doubt rests until then. */
  readonly deadline: boolean
}

export const ALL_RULES: Rules = {
  compareAndSet: true,
  adopt: true,
  guard: true,
  linkFirst: true,
  deadline: true,
}

/** As in the engine. */
export const LEASE_MS = 15_000
export const DEADLINE_MS = 8_000
export const LANDING_MS = 5_000
