import { type Lane, laneKey } from '@tandem/contracts/sync'
import { repeat } from './repeat.ts'

const SWEEP_MS = 1_000

/** So long may work be due in every sweep before it is done here, woken or not. */
export const UNHEARD_MS = 10_000

/**
 * Wakes again, each second, whatever is due: wake-ups that were lost, retries whose time has come, work of
 * workers that died. When the queue itself is broken the work is done here, so that Redis may be away for as
 * long as it likes; and so it is when jobs are taken and nobody comes, which a queue does that has stopped
 * listening.
 */
export function startSweep(deps: {
  findDue: () => Promise<Lane[]>
  wake: (lane: Lane) => Promise<void>
  work: (lane: Lane) => Promise<void>
  now: () => number
  onError: (error: unknown) => void
}): { stop(): Promise<void> } {
  /** Since when a lane has been due in each sweep, without being worked on here. */
  const dueSince = new Map<string, number>()

  function isUnheard(lane: Lane): boolean {
    const since = dueSince.get(laneKey(lane)) ?? deps.now()
    dueSince.set(laneKey(lane), since)
    return deps.now() - since >= UNHEARD_MS
  }

  async function work(lane: Lane): Promise<void> {
    dueSince.delete(laneKey(lane))
    await deps.work(lane)
  }

  return repeat(
    SWEEP_MS,
    async (shouldStop) => {
      let isQueueBroken = true
      while (isQueueBroken && !shouldStop()) {
        isQueueBroken = false
        const due = await deps.findDue()
        const keys = new Set(due.map(laneKey))
        for (const key of dueSince.keys()) if (!keys.has(key)) dueSince.delete(key)
        for (const lane of due) {
          if (shouldStop()) return
          if (isUnheard(lane)) await work(lane)
          await deps.wake(lane).catch(async () => {
            // What is left after its turn is looked for again at once: nobody else will wake it.
            isQueueBroken = true
            await work(lane)
          })
        }
      }
    },
    deps.onError,
  )
}
