import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { processGuard } from '@tandem/dev-services'
import { readScript } from '../package-script.ts'
import { endGroup, signalGroup } from './process-group.ts'

export interface AppProcess {
  isRunning(): boolean
  /** Resolves, in words, with how it ended. */
  readonly exited: Promise<{ ok: boolean; how: string }>
  lastLines(): string
  /** True when `end` was called: whatever happened to it was asked for. */
  wasEnded(): boolean
  /** Sends a signal to it and everything it started, e.g. SIGSTOP and SIGCONT. */
  signal(signal: NodeJS.Signals): void
  /** Ends it and everything it started. */
  end(signal?: NodeJS.Signals): Promise<void>
}

const linesKept = 40

/**
 * Starts a script of an app's package.json, as pnpm would, in a process group of its own.
 *
 * pnpm itself is left out: each one in between costs start-up time and is one more process that
 * may or may not pass a signal on.
 */
export function launchScript(options: {
  /** The repository. */
  root: string
  /** Relative to the repository. */
  folder: string
  script: string
  env: Record<string, string>
  logFile: string
  onLine?: ((line: string) => void) | undefined
}): AppProcess {
  const folder = join(options.root, options.folder)
  const command = readScript(folder, options.script)
  const bins = [folder, options.root].map((path) => join(path, 'node_modules/.bin'))
  const PATH = [...bins, options.env.PATH ?? process.env.PATH ?? ''].join(delimiter)
  const child = spawn('sh', ['-c', command], {
    cwd: folder,
    env: { ...options.env, PATH },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  mkdirSync(dirname(options.logFile), { recursive: true })
  const log = createWriteStream(options.logFile, { flags: 'a' })
  const take = (line: string) => {
    lines.push(line)
    if (lines.length > linesKept) lines.shift()
    log.write(`${line}\n`)
    options.onLine?.(line)
  }
  const outputs: Readable[] = [child.stdout, child.stderr]
  for (const output of outputs) createInterface({ input: output }).on('line', take)

  const { pid } = child
  if (pid !== undefined) processGuard().watchApp(pid)
  let running = pid !== undefined
  const exited = new Promise<{ ok: boolean; how: string }>((resolve) => {
    child.once('error', (error) => resolve({ ok: false, how: error.message }))
    child.once('exit', (code, signal) =>
      resolve({ ok: code === 0, how: signal ? `ended by ${signal}` : `exit code ${code}` }),
    )
  }).finally(() => {
    running = false
    log.end()
  })
  let asked = false
  const endAll = async (signal: NodeJS.Signals) => {
    if (pid === undefined) return
    await endGroup(pid, signal)
    await exited
    processGuard().forget(pid)
  }
  // What a script leaves behind when it ends by itself is no use to anybody.
  void exited.then(() => (asked ? undefined : endAll('SIGTERM')))
  return {
    isRunning: () => running,
    wasEnded: () => asked,
    exited,
    lastLines: () => lines.join('\n'),
    signal: (signal) => pid !== undefined && signalGroup(pid, signal),
    async end(signal = 'SIGTERM') {
      asked = true
      await endAll(signal)
    },
  }
}
