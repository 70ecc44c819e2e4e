import { readFileSync } from 'node:fs'
import { describeProcess } from '@tandem/dev-services'

/**
 * Calls back once when a program that launched us is gone: npx, pnpm, or the shell between them.
 *
 * None of them passes on every signal, and none can when it is killed; the stack would stay
 * behind with nobody holding it. Started by hand (`node …/dev.ts`), nothing is watched.
 */
export function watchLaunchers(onGone: () => void): () => void {
  const chain = launchers()
  if (chain.length < 2) return () => {}
  const timer = setInterval(() => {
    const intact = chain.every((pid, index) => index === 0 || parentOf(chain[index - 1] ?? 0) === pid)
    if (intact) return
    clearInterval(timer)
    onGone()
  }, 500)
  timer.unref()
  return () => clearInterval(timer)
}

// The program itself, never an argument: the shell of `nohup npx … &` leaves, and is meant to.
const packageManager = /^(\S*\/)?(node\s+\S*\/)?(npx|npm|pnpm)[\w.-]*(\s|$)/
const shell = /^(\S*\/)?(sh|bash|dash|zsh)(\s|$)/

/** Us, our parent, and so on up to the outermost package manager; only us when there is none. */
function launchers(): number[] {
  const chain = [process.pid]
  let packageManagerAt = 0
  for (
    let pid = parentOf(process.pid);
    pid !== undefined && pid > 1 && chain.length < 12;
    pid = parentOf(pid)
  ) {
    chain.push(pid)
    const command = describeProcess(pid) ?? ''
    if (packageManager.test(command)) packageManagerAt = chain.length - 1
    else if (!shell.test(command)) break
  }
  return chain.slice(0, packageManagerAt + 1)
}

function parentOf(pid: number): number | undefined {
  if (pid === process.pid) return process.ppid
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}
