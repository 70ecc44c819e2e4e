import { styleText } from 'node:util'
import { ServiceError } from '@tandem/dev-services'
import { watchLaunchers } from '../processes/launcher-watch.ts'
import { StackError } from '../stack-error.ts'

/**
 * Runs a command to its end and exits with its code.
 *
 * `stop` is aborted by Ctrl-C, SIGTERM, a closed terminal, or the death of npx or pnpm; the command
 * then ends everything it started and returns. A second Ctrl-C doesn't wait: what still runs is
 * ended by the guard.
 */
export async function runCommand(command: (stop: AbortSignal) => Promise<number>): Promise<void> {
  const controller = new AbortController()
  let first = 0
  const interrupt = (signal: string) => {
    first ||= Date.now()
    // One Ctrl-C arrives several times: from the terminal, and passed on by pnpm and npx.
    if (signal === 'SIGINT' && Date.now() - first > 1_000) process.exit(130)
    if (!controller.signal.aborted) controller.abort(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupt(signal))
  // A terminal that went away must not end us half-way through stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  watchLaunchers(() => interrupt('SIGHUP'))

  const code = await command(controller.signal).catch((error: unknown) => {
    if (controller.signal.aborted) return 130
    console.error(`\n${styleText('red', 'Error:', { stream: process.stderr })} ${explain(error)}`)
    return 1
  })
  process.exit(code)
}

/** Errors made for people show their message; of the others we need the stack. */
function explain(error: unknown): string {
  // Whoever meets it first says so in words of its own: initdb, a copy, a log.
  if (/ENOSPC|no space left on device/i.test(String(error))) {
    return `The disk is full. Free 2 GB (\`pnpm store prune\` removes packages nobody uses) and start again; nothing is lost.\n${String(error)}`
  }
  if (error instanceof StackError || error instanceof ServiceError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
