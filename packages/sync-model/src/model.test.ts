import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ALL_RULES, type Rules } from './rules.ts'
import { faultsOf, type Outcome, runEngine } from './run.ts'
import { type Happening, scenario } from './scenario.ts'
import { runTimeWindow } from './time-window.ts'

/** Fixed, so that a failure is the same for everybody; `pnpm model` tries others. */
const SEED = 20_261_125

test('no edit is lost, nothing is echoed, both sides come to agree, in at most a write per edit', () => {
  fc.assert(
    fc.property(scenario, (happenings) => {
      expect(faultsOf(runEngine(happenings, ALL_RULES))).toEqual([])
    }),
    { seed: SEED, numRuns: 10_000 },
  )
}, 60_000)

test('the runs are worth their name: they have edits, conflicts and disturbances in them', () => {
  const outcomes = fc.sample(scenario, { seed: SEED, numRuns: 500 }).map((one) => runEngine(one, ALL_RULES))
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0)
  expect(sum((outcome) => outcome.edits)).toBeGreaterThan(1_500)
  expect(sum((outcome) => outcome.writes)).toBeGreaterThan(1_000)
  expect(sum((outcome) => outcome.conflicts)).toBeGreaterThan(30)
})

/** Runs within which the lack of a rule must show. */
const BOUND = 40_000

function isFoundOut(runOne: (happenings: readonly Happening[]) => Outcome): boolean {
  const property = fc.property(scenario, (happenings) => faultsOf(runOne(happenings)).length === 0)
  return fc.check(property, { seed: SEED, numRuns: BOUND, endOnFailure: true }).failed
}

const rules: (keyof Rules)[] = ['compareAndSet', 'adopt', 'guard', 'linkFirst', 'deadline']

test.each(rules)(
  'without the rule %s it fails',
  (rule) => {
    expect(isFoundOut((happenings) => runEngine(happenings, { ...ALL_RULES, [rule]: false }))).toBe(true)
  },
  60_000,
)

test('the thirty-second window fails', () => {
  expect(isFoundOut(runTimeWindow)).toBe(true)
})
