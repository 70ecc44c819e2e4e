import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { repositoryRoot } from '@tandem/dev-stack'
import { z } from 'zod'
import { startOrchestrator } from './orchestrator.ts'

const answerSchema = z.object({
  done: z.number(),
  ms: z.number(),
  peakRss: z.number(),
  rss: z.number(),
  heap: z.number(),
  redis: z.number(),
  outcomes: z.array(z.object({ outcome: z.string(), count: z.number() })),
})
/** What a command did, how long it took in ms, and bytes of memory. */
export type Measured = z.infer<typeof answerSchema>

/** The engine in a process of its own, on a real Postgres and Redis, with a Medusa that costs nothing. */
export async function withEngine(
  measure: (run: (command: string) => Promise<Measured>) => Promise<void>,
): Promise<void> {
  const orchestrator = await startOrchestrator()
  const child = spawn(process.execPath, ['--expose-gc', 'src/sync/test-support/measured-engine-process.ts'], {
    cwd: join(repositoryRoot, 'apps/orchestrator'),
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_OPTIONS: '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
      ...orchestrator.env,
    },
  })
  const ended = once(child, 'exit')
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]()
  const next = async () => {
    for (;;) {
      const { value, done } = await answers.next()
      if (done) throw new Error('the engine ended before it answered')
      if (value.startsWith('{"ready"') || value.startsWith('{"done"')) return JSON.parse(value)
    }
  }
  try {
    await next()
    await measure(async (command) => {
      child.stdin.write(`${command}\n`)
      return answerSchema.parse(await next())
    })
    child.stdin.end()
    await ended
  } finally {
    child.kill('SIGKILL')
    await orchestrator.stop()
  }
}

export const perSecond = ({ done, ms }: Measured): string => ((done / ms) * 1_000).toFixed(0)
export const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(0)
