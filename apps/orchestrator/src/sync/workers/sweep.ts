import type { Entity } from '@tandem/contracts'
import { repeat } from './repeat.ts'

const SWEEP_MS = 1_000

/**
 * Rings again, each second, for whatever is due: rings that were lost, retries whose time has come, work of
 * workers that died. When the bell itself is broken the work is done here, so that Redis may be away for as
 * long as it likes.
 */
export function startSweep(deps: {
  findDue: () => Promise<Entity[]>
  ring: (entity: Entity) => Promise<void>
  work: (entity: Entity) => Promise<void>
  onError: (error: unknown) => void
}): { stop(): Promise<void> } {
  return repeat(
    SWEEP_MS,
    async (shouldStop) => {
      let isBellBroken = true
      while (isBellBroken && !shouldStop()) {
        isBellBroken = false
        for (const entity of await deps.findDue()) {
          if (shouldStop()) return
          await deps.ring(entity).catch(async () => {
            // What is left after its turn is looked for again at once: nobody else will ring.
            isBellBroken = true
            await deps.work(entity)
          })
        }
      }
    },
    deps.onError,
  )
}
