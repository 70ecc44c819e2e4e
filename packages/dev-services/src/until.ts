import { setTimeout as sleep } from 'node:timers/promises'

/** Polls until the condition holds (true) or the time in milliseconds is over (false). */
export async function until(
  condition: () => boolean | Promise<boolean>,
  milliseconds: number,
): Promise<boolean> {
  const deadline = Date.now() + milliseconds
  while (!(await condition())) {
    if (Date.now() > deadline) return false
    await sleep(50)
  }
  return true
}
