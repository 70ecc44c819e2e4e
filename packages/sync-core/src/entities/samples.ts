import type fc from 'fast-check'
import type { Canonical } from '../canonical/canonical.ts'
import type { PlatformRecord } from './entity-definition.ts'

/** Records of an entity for the laws that all of them keep: `samples.ts` in each entity's folder has them. */
export type Samples = {
  /** Canonical records that a reading mapper can answer. */
  readonly canonical: fc.Arbitrary<Canonical>
  /** Records as the platforms answer them. The hub's mirrors hold what was written and need none of their own. */
  readonly remote: readonly PlatformRecord[]
  readonly hub: readonly PlatformRecord[]
  /** The remote's name of a field → its canonical name, where they differ. */
  readonly renamed: Readonly<Record<string, string>>
  /** The same of systems beside the one that the entity comes from, by their connector. */
  readonly of?: Readonly<Record<string, Pick<Samples, 'remote' | 'renamed'>>>
}
