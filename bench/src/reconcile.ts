import { megabytes, withEngine } from './engine.ts'
import { describeMachine } from './machine.ts'

/** A comparison of all products, none of which differs. The baseline is the one of a tenth of them. */
await withEngine(async (run) => {
  await run('import 10000')
  await run('reconcile')
  const tenth = await run('reconcile')
  await run('import 90000')
  const whole = await run('reconcile')
  for (const { done, ms, peakRss } of [tenth, whole])
    console.log(`${done} compared in ${(ms / 1_000).toFixed(1)} s, RSS at most ${megabytes(peakRss)} MB`)
  console.log(`ten times as many take ${(whole.ms / tenth.ms).toFixed(1)} times as long`)
  console.log(describeMachine())
})
