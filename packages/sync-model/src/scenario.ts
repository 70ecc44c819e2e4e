import fc from 'fast-check'
import { FIELDS, SPOKES } from './rules.ts'
import type { Place } from './world.ts'

/** Passes under way at once. */
export const WORKERS = 4

const place = fc.constantFrom<Place>('hub', 'hub', ...SPOKES.keys())
const spoke = fc.nat(SPOKES.length - 1)
const any = fc.nat(1_000)
const worker = fc.nat(WORKERS - 1)

/** The events that can happen next. Numbers pick one of whatever there is at the time. */
const happening = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      place,
      field: fc.constantFrom(...FIELDS),
      pick: any,
    }),
  },
  {
    weight: 40,
    arbitrary: fc.record({
      kind: fc.constant('step' as const),
      worker,
      /** Whose link it takes, when it begins a pass. */
      spoke,
      times: fc.integer({ min: 1, max: 8 }),
    }),
  },
  { weight: 14, arbitrary: fc.record({ kind: fc.constant('deliver' as const), pick: any }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('drop' as const), pick: any }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('repeat' as const), pick: any }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.constantFrom(100, 2_000, 6_000, 16_000, 31_000),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('kill' as const), worker }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('cut' as const), worker }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('land' as const), pick: any }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose' as const), pick: any }) },
)
export type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

export const scenario = fc.array(happening, { minLength: 1, maxLength: 60, size: 'max' })
