import type { Entity } from '@tandem/contracts'

/**
 * Lets each entity be worked on `limit` times at once, so that one that is busy never takes all the hands
 * there are. A ring for an entity that has its share is answered at once: whoever is at it looks again
 * before it ends, and `again` is called when the ring may have come after its last look.
 */
export function takeTurns<Arguments extends unknown[]>(
  limit: number,
  work: (entity: Entity, ...rest: Arguments) => Promise<void>,
  again: (entity: Entity) => Promise<void>,
): (entity: Entity, ...rest: Arguments) => Promise<void> {
  const atWork = new Map<Entity, number>()
  const missed = new Set<Entity>()

  return async (entity, ...rest) => {
    const hands = atWork.get(entity) ?? 0
    if (hands >= limit) {
      missed.add(entity)
      return
    }
    atWork.set(entity, hands + 1)
    try {
      await work(entity, ...rest)
    } finally {
      atWork.set(entity, (atWork.get(entity) ?? 1) - 1)
    }
    if (missed.delete(entity)) await again(entity)
  }
}
