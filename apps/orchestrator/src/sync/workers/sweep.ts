import type { Entity } from '@tandem/contracts'
import { repeat } from './repeat.ts'

const SWEEP_MS = 1_000

/** So long may work be due in every sweep before it is done here, rung for or not. */
export const UNHEARD_MS = 10_000

/**
 * Rings again, each second, for whatever is due: rings that were lost, retries whose time has come, work of
 * workers that died. When the bell itself is broken the work is done here, so that Redis may be away for as
 * long as it likes; and so it is when rings are taken and nobody comes, which a queue does that has stopped
 * listening.
 */
export function startSweep(deps: {
  findDue: () => Promise<Entity[]>
  ring: (entity: Entity) => Promise<void>
  work: (entity: Entity) => Promise<void>
  now: () => number
  onError: (error: unknown) => void
}): { stop(): Promise<void> } {
  /** Since when an entity has been due in each sweep, without being worked on here. */
  const dueSince = new Map<Entity, number>()

  function isUnheard(entity: Entity): boolean {
    const since = dueSince.get(entity) ?? deps.now()
    dueSince.set(entity, since)
    return deps.now() - since >= UNHEARD_MS
  }

  async function work(entity: Entity): Promise<void> {
    dueSince.delete(entity)
    await deps.work(entity)
  }

  return repeat(
    SWEEP_MS,
    async (shouldStop) => {
      let isBellBroken = true
      while (isBellBroken && !shouldStop()) {
        isBellBroken = false
        const due = await deps.findDue()
        for (const entity of dueSince.keys()) if (!due.includes(entity)) dueSince.delete(entity)
        for (const entity of due) {
          if (shouldStop()) return
          if (isUnheard(entity)) await work(entity)
          await deps.ring(entity).catch(async () => {
            // What is left after its turn is looked for again at once: nobody else will ring.
            isBellBroken = true
            await work(entity)
          })
        }
      }
    },
    deps.onError,
  )
}
