import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { ALL_RULES, SPOKES } from './rules.ts'
import { faultsOf, runEngine } from './run.ts'
import { scenario } from './scenario.ts'

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string' } },
})
const seed = Number(values.seed ?? randomInt(2 ** 31))
const numRuns = Number(values.runs)
const total = { runs: 0, seed, edits: 0, writes: 0, conflicts: 0, lost: 0, echoes: 0, notConverged: 0 }
const startedAt = performance.now()

/** The same seed makes the same runs; a failing one is shrunk, and printed with the path that leads to it. */
const result = fc.check(
  fc.property(scenario, (happenings) => {
    const outcome = runEngine(happenings, ALL_RULES, SPOKES)
    total.runs += 1
    total.edits += outcome.edits
    total.writes += outcome.writes
    total.conflicts += outcome.conflicts
    total.lost += outcome.lost.length
    total.echoes += outcome.echoes
    total.notConverged += outcome.converged ? 0 : 1
    return faultsOf(outcome, ALL_RULES).length === 0
  }),
  { numRuns, seed },
)
console.log({
  ...total,
  writesPerEdit: Number((total.writes / total.edits).toFixed(3)),
  seconds: Math.round((performance.now() - startedAt) / 1_000),
})
if (result.failed) {
  console.log(`Failed. Replay with seed ${result.seed} and path ${result.counterexamplePath}:`)
  for (const happening of result.counterexample?.[0] ?? []) console.log(`  ${JSON.stringify(happening)}`)
  process.exitCode = 1
}
