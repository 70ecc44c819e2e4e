import { setTimeout as sleep } from 'node:timers/promises'
import type { AppName } from '../apps.ts'
import { type Stack, type StackOptions, startStack } from '../start-stack.ts'
import { printAppLine, printReadableLine } from '../terminal/app-log.ts'
import { terminalProgress } from '../terminal/progress.ts'
import { printSummary } from '../terminal/summary.ts'

/** Starts a stack in the terminal and keeps it up until `signal` aborts. Returns the exit code. */
export async function keepRunning(
  options: StackOptions & {
    signal: AbortSignal
    /** Of what the apps write: what happened, for a person, or every line as it is. */
    lines: 'readable' | 'all'
  },
): Promise<number> {
  const since = Date.now()
  const { signal } = options
  const print = options.lines === 'all' ? printAppLine : printReadableLine
  const progress = terminalProgress()
  const restarts = new Map<AppName, number[]>()
  // Until everything is up, the steps are what one wants to see; a failure brings its lines along.
  let showLines = false
  let stack: Stack | undefined

  // An app that ends by itself is started again, later and later while it keeps ending.
  const revive = async (app: AppName, how: string) => {
    const recent = (restarts.get(app) ?? []).filter((at) => at > Date.now() - 120_000)
    restarts.set(app, [...recent, Date.now()])
    const pause = Math.min(1_000 * 2 ** recent.length, 30_000)
    progress.note(`${app} stopped (${how}); starting it again in ${pause / 1_000} s`)
    await sleep(pause, undefined, { signal }).catch(() => {})
    if (signal.aborted) return
    await stack?.restart(app).catch((error: unknown) => {
      if (!signal.aborted) progress.note(String(error))
    })
  }

  try {
    stack = await startStack({
      ...options,
      progress,
      onLine: (app, line) => showLines && print(app, line),
      onExit: (app, how) => void revive(app, how),
    })
  } catch (error) {
    if (!signal.aborted) throw error
    progress.note('Stopped before everything was up.')
    return 0
  }
  printSummary({ stack, mode: options.mode, seconds: (Date.now() - since) / 1_000 })
  showLines = true
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
  showLines = false
  await progress.step('Stop everything', stack.stop)
  return 0
}
