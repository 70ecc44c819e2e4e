import { spawn } from 'node:child_process'
import { processGuard } from '@tandem/dev-services'
import { endGroup } from './process-group.ts'

/** Runs a program whose output goes straight to the terminal. Resolves with its exit code; ends it on abort. */
export async function runInForeground(
  command: string,
  args: string[],
  options: { cwd: string; env: Record<string, string | undefined>; signal: AbortSignal },
): Promise<number> {
  const { cwd, env, signal } = options
  if (signal.aborted) return 130
  // Its own group: Ctrl-C reaches it through us, once, with all it started.
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'inherit', 'inherit'] })
  const { pid } = child
  const exited = new Promise<number>((resolve) => {
    child.once('error', () => resolve(127))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  if (pid === undefined) return await exited
  processGuard().watchApp(pid)
  const end = () => endGroup(pid)
  signal.addEventListener('abort', end)
  const code = await exited
  signal.removeEventListener('abort', end)
  await end()
  processGuard().forget(pid)
  return signal.aborted ? 130 : code
}
