import { ALL_RULES, SPOKES } from './rules.ts'
import { type Outcome, run } from './run.ts'
import type { Happening } from './scenario.ts'
import type { Worker } from './worker.ts'
import type { Notice, Place, World } from './world.ts'

const WINDOW_MS = 30_000

/**
 * The algorithm that most integrations use: copy whatever side a notification comes from to the other
 * one, unless sync itself wrote there within the last thirty seconds. Here to show that it fails.
 */
export function runTimeWindow(happenings: readonly Happening[]): Outcome {
  const spokes = SPOKES.slice(0, 1)
  return run(happenings.filter(isAboutFirst), ALL_RULES, spokes, (world) => {
    const inbox: Notice[] = []
    const syncedAt = new Map<Place, number>()
    return {
      hint: (notice) => inbox.push(notice),
      work: () => copy(inbox.shift(), world, syncedAt),
      conflicts: () => [],
    }
  })
}

/** It knows two systems. */
function isAboutFirst(happening: Happening): boolean {
  return happening.kind !== 'edit' || happening.place === 'hub' || happening.place === 0
}

function* copy(notice: Notice | undefined, world: World, syncedAt: Map<Place, number>): Worker {
  if (!notice || world.now - (syncedAt.get(notice.from) ?? -WINDOW_MS) < WINDOW_MS) return
  yield
  const from = world.record(notice.from)
  yield
  const there = notice.from === 'hub' ? 0 : 'hub'
  const held = world.record(there)
  const changed = Object.entries(from).filter(([field, value]) => held[field] !== value)
  world.write(there, Object.fromEntries(changed))
  syncedAt.set(there, world.now)
}
