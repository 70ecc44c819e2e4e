import type { Entity } from '@tandem/contracts'

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
  let stopped = false
  let busy = false
  let running: Promise<void> = Promise.resolve()

  async function sweepOnce(): Promise<void> {
    for (const entity of await deps.findDue()) {
      if (stopped) return
      await deps.ring(entity).catch(() => deps.work(entity))
    }
  }

  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = sweepOnce()
      .catch(deps.onError)
      .finally(() => {
        busy = false
      })
  }, SWEEP_MS)

  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
