import { perSecond, withEngine } from './engine.ts'
import { describeMachine } from './machine.ts'

/** Hints of products that are in step already: read on both sides, decided, and written down as echoes. */
await withEngine(async (run) => {
  await run('import 10000')
  await run('echoes 10000')
  const echoes = await run('echoes 50000')
  const oneByOne = await run('one-by-one 1000')
  console.log(
    `echoes: ${perSecond(echoes)}/s (${echoes.done}), all of them: ${JSON.stringify(oneByOne.outcomes)}`,
  )
  const ownMicroseconds = (echoes.cpuMs / echoes.done) * 1_000
  console.log(
    `the engine's own processor time: ${ownMicroseconds.toFixed(0)} µs each, ${((echoes.cpuMs / echoes.ms) * 100).toFixed(0)} % of a core`,
  )
  console.log(`baseline, one at a time: ${perSecond(oneByOne)}/s (${oneByOne.done})`)
  console.log(describeMachine())
})
