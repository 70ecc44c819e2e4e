import { setTimeout as sleep } from 'node:timers/promises'
import type { AppProcess } from './processes/app-process.ts'
import { StackError } from './stack-error.ts'

/** Resolves when the address answers 200; rejects when the process ends or the time (ms) is over. */
export async function waitUntilHealthy(
  name: string,
  url: string,
  process: AppProcess,
  timeout: number,
): Promise<void> {
  const deadline = Date.now() + timeout
  let last = 'no answer'
  while (Date.now() < deadline) {
    await requireRunning(name, process)
    // A first request may have to wait for its page to be compiled.
    const answer = await fetch(url, { signal: AbortSignal.timeout(60_000) }).catch((error: unknown) =>
      String(error),
    )
    if (typeof answer !== 'string') {
      await answer.body?.cancel()
      if (answer.status === 200) return
    }
    last = typeof answer === 'string' ? answer : `status ${answer.status}`
    await sleep(250)
  }
  throw failure(`${name} was not ready within ${timeout / 1000} s: ${url} → ${last}`, process)
}

/** Asks for each page once, one after another; what they answer does not matter. */
export async function askOnce(urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(180_000) }).catch(() => undefined)
    await answer?.body?.cancel().catch(() => {})
  }
}

/** Resolves when the process has ended well. */
export async function waitUntilDone(name: string, process: AppProcess): Promise<void> {
  const { ok, how } = await process.exited
  if (!ok) throw failure(`${name} failed: ${how}`, process)
}

/** Throws when the process has ended. */
export async function requireRunning(name: string, process: AppProcess): Promise<void> {
  if (!process.isRunning()) throw failure(`${name} stopped: ${(await process.exited).how}`, process)
}

function failure(what: string, process: AppProcess): StackError {
  const lines = process.lastLines()
  return new StackError(lines === '' ? what : `${what}\nIts last lines:\n${lines.replace(/^/gm, '  │ ')}`)
}
