import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { processGuard } from './process-guard.ts'
import { until } from './until.ts'

/** A server that was started here. */
export interface Server {
  url: string
  /** Ends it in good order. */
  stop: () => Promise<void>
  /** Ends it as `kill -9` does. */
  crash: () => Promise<void>
}

/**
 * Starts a server that ends with us, even when we are killed.
 *
 * It leads a process group of its own: the Ctrl-C of a terminal must not reach it before the
 * apps that use it have ended.
 */
export function launchService(
  command: string,
  args: string[],
  options: SpawnOptions & { endsOn: 'TERM' | 'INT' },
): ChildProcess {
  const { endsOn, ...spawnOptions } = options
  const server = spawn(command, args, { ...spawnOptions, detached: true })
  // A program that can't be run shows as one that has ended.
  server.once('error', () => {})
  if (server.pid !== undefined) processGuard().watchService(server.pid, endsOn)
  return server
}

export const hasEnded = (server: ChildProcess): boolean =>
  server.pid === undefined || server.exitCode !== null || server.signalCode !== null

/** Sends the signals one after another, with time in between, until the server has ended. */
export async function endService(server: ChildProcess, signals: readonly NodeJS.Signals[]): Promise<void> {
  if (server.pid === undefined) return
  for (const signal of signals) {
    if (hasEnded(server)) break
    server.kill(signal)
    await until(() => hasEnded(server), 8_000)
  }
  processGuard().forget(server.pid)
}
