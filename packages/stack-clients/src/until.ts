import { setTimeout } from 'node:timers/promises'

/**
 * Asks again and again until there is an answer (anything but undefined and false), and answers it.
 *
 * @throws {Error} naming `what` when `withinMs` is over.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  { withinMs = 15_000, everyMs = 25 } = {},
): Promise<T> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${what}`)
    await setTimeout(everyMs)
  }
}
