import { megabytes, withEngine } from './engine.ts'
import { describeMachine } from './machine.ts'

/**
 * A comparison of all products, none of which differs. The baseline is the one of a tenth of them. Each is made
 * by a process that has only just started, so that its memory is that of comparing.
 */
await withEngine(async (run, restart) => {
  const compare = async () => {
    await restart()
    await run('reconcile')
    return run('reconcile')
  }
  await run('import 10000')
  const tenth = await compare()
  await run('import 90000')
  const whole = await compare()
  for (const { done, ms, peakRss, heap } of [tenth, whole])
    console.log(
      `${done} compared in ${(ms / 1_000).toFixed(1)} s, RSS at most ${megabytes(peakRss)} MB, heap ${megabytes(heap)} MB`,
    )
  const { link = 0, job = 0, product = 0 } = whole.sizes ?? {}
  console.log(
    `on disk, with indexes: ${link.toFixed(0)} bytes a link, ${job.toFixed(0)} a line of history, ${product.toFixed(0)} a product with its draft`,
  )
  console.log(`ten times as many take ${(whole.ms / tenth.ms).toFixed(1)} times as long`)
  console.log(describeMachine())
})
