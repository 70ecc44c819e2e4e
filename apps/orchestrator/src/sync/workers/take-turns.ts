import { type Lane, laneKey } from '@tandem/contracts/sync'

/** The time for which a lane counts as busy after it was woken. */
const BUSY_MS = 1_000

/**
 * Lets each lane be worked on by `perLane` handlers at once, by one while others are busy, and all lanes of an
 * integration together by `perIntegration`, so that one that is busy, or slow, never takes all the handlers there are.
 * A wake-up for a lane that has its share is answered at once: whoever is at it looks again before it ends, and `again`
 * is called when the wake-up may have come after its last look. `isShared` tells the work whether other lanes are busy.
 */
export function takeTurns<Arguments extends unknown[]>(
  { perLane, perIntegration }: { readonly perLane: number; readonly perIntegration: number },
  work: (lane: Lane, isShared: () => boolean, ...rest: Arguments) => Promise<void>,
  again: (lane: Lane) => Promise<void>,
  now: () => number = () => performance.now(),
): (lane: Lane, ...rest: Arguments) => Promise<void> {
  const inLane = new Map<string, number>()
  const inIntegration = new Map<string, number>()
  const missed = new Map<string, Lane>()
  const wokenAt = new Map<string, number>()

  return async (lane, ...rest) => {
    const key = laneKey(lane)
    wokenAt.set(key, now())
    const most = isAnotherBusy(key) ? 1 : perLane
    const isFull =
      (inLane.get(key) ?? 0) >= most || (inIntegration.get(lane.integration) ?? 0) >= perIntegration
    if (isFull) {
      missed.set(key, lane)
      return
    }
    count(lane, 1)
    try {
      await work(lane, () => isAnotherBusy(key), ...rest)
    } finally {
      count(lane, -1)
    }
    for (const next of missedOf(lane)) await again(next)
  }

  function isAnotherBusy(key: string): boolean {
    const since = now() - BUSY_MS
    return [...wokenAt].some(([other, at]) => other !== key && at > since)
  }

  function count(lane: Lane, by: 1 | -1): void {
    const key = laneKey(lane)
    inLane.set(key, (inLane.get(key) ?? 0) + by)
    inIntegration.set(lane.integration, (inIntegration.get(lane.integration) ?? 0) + by)
  }

  /** Lanes of the integration that may go on now: this one's share, or the integration's, is free again. */
  function missedOf({ integration }: Lane): Lane[] {
    const next = [...missed.values()].filter((lane) => lane.integration === integration)
    for (const lane of next) missed.delete(laneKey(lane))
    return next
  }
}
