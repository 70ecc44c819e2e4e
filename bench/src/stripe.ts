import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { repositoryRoot } from '@tandem/dev-stack'
import { z } from 'zod'
import { describeMachine } from './machine.ts'
import { startOrchestrator } from './orchestrator.ts'

/** A catalogue pushed to an empty account for the first time, on a real Postgres and Payload; only Stripe is a fake one, with its limits. */
const measuredSchema = z.object({
  seconds: z.number(),
  calls: z.number(),
  refused: z.number(),
  doubled: z.number(),
  unmade: z.number(),
  looks: z.array(z.object({ at: z.number(), left: z.number().nullable() })),
})
const [products = 10_000, pricesEach = 3] = (process.env.BENCH_STRIPE ?? '')
  .split('x')
  .filter(Boolean)
  .map(Number)

const orchestrator = await startOrchestrator()
try {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
      'src/sync/test-support/first-push-process.ts',
      ...[products, pricesEach].map(String),
    ],
    {
      cwd: join(repositoryRoot, 'apps/orchestrator'),
      env: { PATH: process.env.PATH, ...orchestrator.env },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let last = ''
  for await (const line of createInterface(child.stdout)) {
    if (!line.includes('"seconds"')) console.log(line)
    last = line
  }
  const { seconds, calls, refused, doubled, unmade, looks } = measuredSchema.parse(JSON.parse(last))
  const perSecond = (calls / seconds).toFixed(0)
  console.log(`${products} products, ${products * pricesEach} prices: ${(seconds / 60).toFixed(1)} min`)
  console.log(
    `${calls} calls, ${perSecond} a second; ${refused} refused as too many; ${doubled} doubled; ${unmade} not made`,
  )
  for (const share of [0.1, 0.25, 0.5, 0.75]) {
    const look = looks.find(({ at }) => at >= share * seconds)
    if (!look || look.left === null) continue
    const [said, was] = [look.left / 60, (seconds - look.at) / 60]
    console.log(`estimate after ${share * 100} %: ${said.toFixed(1)} min left; it took ${was.toFixed(1)}`)
  }
} finally {
  await orchestrator.stop()
}
console.log(describeMachine())
