import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type AppName, type Mode, repositoryRoot, usualPorts } from '../apps.ts'
import { loadVariables } from '../environment/env-file.ts'
import { type Stack, startStack } from '../start-stack.ts'
import { printAppLine } from '../terminal/app-log.ts'
import { terminalProgress } from '../terminal/progress.ts'
import { printSummary } from '../terminal/summary.ts'

export const dataDir = join(repositoryRoot, '.tandem')

/** Starts the stack of this repository and keeps it up until `stop`. */
export async function keepRunning(mode: Mode, seed: boolean, stop: AbortSignal): Promise<number> {
  const since = Date.now()
  const progress = terminalProgress()
  // Until everything is up, the steps are what one wants to see; a failure brings its lines along.
  let showLines = false
  let stack: Stack | undefined
  const restarts = new Map<AppName, number[]>()

  stack = await startStack({
    mode,
    dataDir,
    ports: usualPorts,
    seed,
    variables: loadVariables(),
    progress,
    signal: stop,
    onLine: (app, line) => showLines && printAppLine(app, line),
    onExit: (app, how) => void revive(app, how),
  })
  printSummary({ stack, mode, seconds: (Date.now() - since) / 1000 })
  showLines = true

  // An app that ends by itself is started again, later and later while it keeps ending.
  async function revive(app: AppName, how: string): Promise<void> {
    const recent = (restarts.get(app) ?? []).filter((at) => at > Date.now() - 120_000)
    restarts.set(app, [...recent, Date.now()])
    const pause = Math.min(1_000 * 2 ** recent.length, 30_000)
    progress.note(`${app} stopped (${how}); starting it again in ${pause / 1000} s`)
    await sleep(pause, undefined, { signal: stop }).catch(() => {})
    if (stop.aborted) return
    await stack?.restart(app).catch((error: unknown) => !stop.aborted && progress.note(String(error)))
  }

  if (!stop.aborted) await new Promise((resolve) => stop.addEventListener('abort', resolve))
  showLines = false
  await progress.step('Stop everything', stack.stop)
  return 0
}
