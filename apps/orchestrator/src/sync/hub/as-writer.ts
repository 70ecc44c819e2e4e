import { type Lane, laneKey } from '@tandem/contracts/sync'
import type { Queryable } from '../ledger/database.ts'

/**
 * Has the capture know whose write this is: what a lane says of a document itself is no news to it. What else changes with
 * it may be, and is written outside.
 */
export async function asWriter<T>(database: Queryable, lane: Lane, write: () => Promise<T>): Promise<T> {
  const say = (writer: string) => database.query(`select set_config('sync.writer', $1, true)`, [writer])
  await say(laneKey(lane))
  const written = await write()
  await say('')
  return written
}
