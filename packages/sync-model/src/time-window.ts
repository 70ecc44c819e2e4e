import { otherSide } from '@tandem/sync-core'
import { ALL_RULES } from './rules.ts'
import { type Outcome, run } from './run.ts'
import type { Happening } from './scenario.ts'
import type { Notice, Sides } from './sides.ts'
import type { Worker } from './worker.ts'

const WINDOW_MS = 30_000

/**
 * The algorithm that most integrations use: copy whatever side a notification comes from to the other
 * one, unless sync itself wrote there within the last thirty seconds. Here to show that it fails.
 */
export function runTimeWindow(happenings: readonly Happening[]): Outcome {
  return run(happenings, ALL_RULES, (sides) => {
    const inbox: Notice[] = []
    const syncedAt = { medusa: -WINDOW_MS, payload: -WINDOW_MS }
    return {
      hint: (notice) => inbox.push(notice),
      work: () => copy(inbox.shift(), sides, syncedAt),
      conflicts: () => new Map(),
    }
  })
}

function* copy(
  notice: Notice | undefined,
  sides: Sides,
  syncedAt: { medusa: number; payload: number },
): Worker {
  if (!notice || sides.now - syncedAt[notice.side] < WINDOW_MS) return
  yield
  const from = sides.record[notice.side]
  yield
  const there = otherSide(notice.side)
  const held = sides.record[there]
  const changed = Object.entries(from).filter(([field, value]) => held[field] !== value)
  sides.write(there, Object.fromEntries(changed))
  syncedAt[there] = sides.now
}
