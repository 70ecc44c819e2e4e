import { megabytes, perSecond, withEngine } from './engine.ts'
import { describeMachine } from './machine.ts'

/** Memory of the engine's process and of Redis over 200,000 jobs; the baseline is after the first 20,000. */
const ROUNDS = 10
await withEngine(async (run) => {
  await run('import 10000')
  for (let round = 1; round <= ROUNDS; round++) {
    const measured = await run('echoes 20000')
    console.log(
      `${String(round * 20_000).padStart(7)} jobs: ${perSecond(measured)}/s, RSS ${megabytes(measured.rss)} MB ` +
        `(at most ${megabytes(measured.peakRss)}), heap ${megabytes(measured.heap)} MB, Redis ${(measured.redis / 1_048_576).toFixed(2)} MB`,
    )
  }
  console.log(describeMachine())
})
