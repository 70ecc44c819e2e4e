import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ALL_RULES, type Rules, SPOKES, type Spoke } from './rules.ts'
import { faultsOf, type Outcome, runEngine } from './run.ts'
import { type Happening, scenario } from './scenario.ts'
import { runTimeWindow } from './time-window.ts'

/** Fixed, so that a failure is the same for everybody; `pnpm model` tries others. */
const SEED = 20_261_125

const engine = (happenings: readonly Happening[], rules = ALL_RULES, spokes = SPOKES) =>
  faultsOf(runEngine(happenings, rules, spokes), rules)

test.each([
  ['with a hub and three spokes', SPOKES],
  ['with a hub and one spoke', SPOKES.slice(0, 1)],
])(
  'no edit is lost, nothing is echoed, all come to agree, in no more writes than edits call for: %s',
  (_, spokes) => {
    fc.assert(
      fc.property(scenario, (happenings) => {
        expect(engine(happenings.filter(isAbout(spokes)), ALL_RULES, spokes)).toEqual([])
      }),
      { seed: SEED, numRuns: 5_000 },
    )
  },
  120_000,
)

test('without a vendor’s history only what its window has cost is lost', () => {
  const rules = { ...ALL_RULES, history: false }
  fc.assert(
    fc.property(scenario, (happenings) => {
      expect(engine(happenings, rules)).toEqual([])
    }),
    { seed: SEED, numRuns: 5_000 },
  )
}, 120_000)

test('the runs are worth their name: they have edits, conflicts and disturbances in them', () => {
  const samples = fc.sample(scenario, { seed: SEED, numRuns: 1_000 })
  const sum = (count: (outcome: Outcome) => number) =>
    samples.reduce((total, one) => total + count(runEngine(one, ALL_RULES, SPOKES)), 0)
  expect(sum((outcome) => outcome.edits)).toBeGreaterThan(3_000)
  expect(sum((outcome) => outcome.writes)).toBeGreaterThan(3_000)
  expect(sum((outcome) => outcome.conflicts)).toBeGreaterThan(60)
}, 60_000)

test('a vendor’s window does cost something in these runs', () => {
  const rules = { ...ALL_RULES, history: false }
  const samples = fc.sample(scenario, { seed: SEED, numRuns: 5_000 })
  const cost = samples.reduce((total, one) => total + runEngine(one, rules, SPOKES).inWindow.length, 0)
  expect(cost).toBeGreaterThan(5)
}, 60_000)

/** A field, and a record's existence, has at most one remote owner; others share or follow. */
test('the spokes keep the law of owners', () => {
  for (const of of ['mine', 'theirs', 'name', 'note', 'tags', null] as const) {
    const owners = SPOKES.filter(
      ({ ownership }) => (of ? ownership.fields[of]?.owner : ownership.existence) === 'remote',
    )
    expect(owners.length, of ?? 'existence').toBeLessThanOrEqual(1)
  }
})

/** Runs within which the lack of a rule must show. */
const BOUND = 40_000

function isFoundOut(faults: (happenings: readonly Happening[]) => readonly string[]): boolean {
  const property = fc.property(scenario, (happenings) => faults(happenings).length === 0)
  return fc.check(property, { seed: SEED, numRuns: BOUND, endOnFailure: true }).failed
}

const rules: (keyof Rules)[] = ['compareAndSet', 'adopt', 'guard', 'linkFirst', 'deadline']

test.each(rules)(
  'without the rule %s it fails',
  (rule) => {
    expect(isFoundOut((happenings) => engine(happenings, { ...ALL_RULES, [rule]: false }))).toBe(true)
  },
  120_000,
)

test('without looking again before a write, more is lost than the window', () => {
  const rules = { ...ALL_RULES, recheck: false, history: false }
  expect(isFoundOut((happenings) => engine(happenings, rules))).toBe(true)
}, 120_000)

test('with two owners of one field the systems never agree', () => {
  const [first, second, third] = SPOKES
  const fields = { ...second?.ownership.fields, mine: { owner: 'remote' } } as const
  const owned = { ...second, ownership: { ...second?.ownership, fields } } as Spoke
  const spokes = [first, owned, third].filter((spoke) => spoke !== undefined)
  expect(isFoundOut((happenings) => engine(happenings, ALL_RULES, spokes))).toBe(true)
}, 120_000)

test('the thirty-second window fails', () => {
  expect(isFoundOut((happenings) => faultsOf(runTimeWindow(happenings), ALL_RULES))).toBe(true)
})

/** Happenings of fewer systems. */
function isAbout(spokes: readonly Spoke[]) {
  return (happening: Happening) =>
    (happening.kind !== 'edit' || happening.place === 'hub' || happening.place < spokes.length) &&
    (happening.kind !== 'step' || happening.spoke < spokes.length)
}
