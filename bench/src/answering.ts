import { setTimeout as sleep } from 'node:timers/promises'

const HEALTHY_WITHIN_MS = 120_000

/** Waits until an address answers well. */
export async function answering(address: string): Promise<void> {
  const deadline = Date.now() + HEALTHY_WITHIN_MS
  for (;;) {
    const ok = await fetch(address, { signal: AbortSignal.timeout(5_000) }).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ok) return
    if (Date.now() > deadline) throw new Error(`${address} did not answer in time`)
    await sleep(100)
  }
}
