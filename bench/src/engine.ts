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
  cpuMs: z.number(),
  peakRss: z.number(),
  rss: z.number(),
  heap: z.number(),
  redis: z.number(),
  sizes: z.object({ link: z.number(), job: z.number(), product: z.number() }).optional(),
  outcomes: z.array(z.object({ outcome: z.string(), count: z.number() })),
})
/** What a command did, how long it took in ms, by the clock and of the engine's own processor time, and bytes of memory. */
export type Measured = z.infer<typeof answerSchema>

type Run = (command: string) => Promise<Measured>

/**
 * The engine in a process of its own, on a real Postgres and Redis, with a Medusa that costs nothing. `restart`
 * gives it a new process, which has the memory of one that has only just started and knows the same records.
 */
export async function withEngine(
  measure: (run: Run, restart: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const orchestrator = await startOrchestrator()
  let engine: Engine | undefined
  try {
    engine = await startEngine(orchestrator.env)
    await measure(
      async (command) => answerSchema.parse(await engine?.ask(command)),
      async () => {
        await engine?.end()
        engine = await startEngine(orchestrator.env)
      },
    )
    await engine.end()
  } finally {
    engine?.kill()
    await orchestrator.stop()
  }
}

type Engine = Awaited<ReturnType<typeof startEngine>>

async function startEngine(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--expose-gc', 'src/sync/test-support/measured-engine-process.ts'], {
    cwd: join(repositoryRoot, 'apps/orchestrator'),
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_OPTIONS: '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
      ...env,
    },
  })
  const ended = once(child, 'exit')
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]()
  const next = async (): Promise<unknown> => {
    for (;;) {
      const { value, done } = await answers.next()
      if (done) throw new Error('the engine ended before it answered')
      if (value.startsWith('{"ready"') || value.startsWith('{"done"')) return JSON.parse(value)
    }
  }
  await next()
  return {
    ask(command: string) {
      child.stdin.write(`${command}\n`)
      return next()
    },
    async end() {
      child.stdin.end()
      await ended
    },
    kill: () => child.kill('SIGKILL'),
  }
}

export const perSecond = ({ done, ms }: Measured): string => ((done / ms) * 1_000).toFixed(0)
export const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(0)
