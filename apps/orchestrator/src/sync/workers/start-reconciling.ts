import { repeat } from './repeat.ts'

const TICK_MS = 1_000

/**
 * Looks each second for a run that was asked for or that a dead worker left behind, and starts the night's
 * runs in their hour. A worker that was away for the whole hour leaves them to the next night.
 */
export function startReconciling(deps: {
  /** In UTC. */
  hour: number
  startNightly: (night: string) => Promise<void>
  reconcile: (shouldStop: () => boolean) => Promise<void>
  now: () => Date
  onError: (error: unknown) => void
}): { stop(): Promise<void> } {
  return repeat(
    TICK_MS,
    async (shouldStop) => {
      const now = deps.now()
      if (now.getUTCHours() === deps.hour) await deps.startNightly(now.toISOString().slice(0, 10))
      await deps.reconcile(shouldStop)
    },
    deps.onError,
  )
}
