import type { Ownership } from '@tandem/sync-core'

/** A remote system in the model: what it is bound by, and what its writes promise. */
export type Spoke = {
  readonly ownership: Ownership
  /** `recheck`: read again immediately before a write, which then lands whatever has been saved in between. */
  readonly guard: 'compare-and-set' | 'recheck'
}

const shared = (winner: 'remote' | 'hub') => ({ owner: 'shared', merge: 'scalar', winner }) as const
const hubs = { owner: 'hub' } as const

/** Three systems around the hub, and one field of each kind that ownership knows. */
export const SPOKES: readonly Spoke[] = [
  {
    guard: 'compare-and-set',
    ownership: {
      existence: 'remote',
      fields: {
        mine: { owner: 'remote' },
        theirs: hubs,
        name: shared('remote'),
        note: shared('hub'),
        tags: { owner: 'shared', merge: 'set' },
      },
    },
  },
  {
    guard: 'compare-and-set',
    ownership: {
      existence: 'hub',
      fields: {
        mine: hubs,
        theirs: { owner: 'remote' },
        name: shared('hub'),
        note: shared('remote'),
        tags: { owner: 'shared', merge: 'set' },
      },
    },
  },
  {
    guard: 'recheck',
    ownership: {
      existence: 'hub',
      fields: {
        mine: hubs,
        theirs: hubs,
        name: shared('hub'),
        note: shared('hub'),
        tags: { owner: 'shared', merge: 'set' },
      },
    },
  },
]

export const FIELDS = ['mine', 'theirs', 'name', 'note', 'tags'] as const
export type Field = (typeof FIELDS)[number]

/**
 * The safety rules, each of which can be taken out. Without any one of them edits are lost, or the systems never
 * agree: that is what the ablation tests show.
 */
export type Rules = {
  /** A write is made only over what was read. */
  readonly compareAndSet: boolean
  /** Where a system can't compare, it is read again immediately before it is written to. */
  readonly recheck: boolean
  /** What a vendor's history says that a write has replaced unseen is kept as a conflict. */
  readonly history: boolean
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
  recheck: true,
  history: true,
  adopt: true,
  guard: true,
  linkFirst: true,
  deadline: true,
}

/** As in the engine. */
export const LEASE_MS = 15_000
export const DEADLINE_MS = 8_000
export const LANDING_MS = 5_000
