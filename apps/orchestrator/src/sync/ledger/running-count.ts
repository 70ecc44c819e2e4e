import { addToCounters, type Increment } from './counters.ts'
import type { Queryable } from './database.ts'

/** The interval of writing counts: a killed process loses at most what it counted in it. */
const WRITE_EVERY_MS = 5_000

/** Counts what is too frequent for a statement of its own. */
export type RunningCount = {
  add(name: Increment['name'], labels: Increment['labels']): void
  /** Writes what was counted so far. What can't be written is tried again with the next. */
  write(): Promise<void>
  stop(): Promise<void>
}

export function openRunningCount(database: Queryable, onError: (error: unknown) => void): RunningCount {
  let counted = new Map<string, Increment>()

  function add(increment: Increment): void {
    const key = JSON.stringify([increment.name, increment.labels])
    counted.set(key, { ...increment, value: increment.value + (counted.get(key)?.value ?? 0) })
  }

  async function write(): Promise<void> {
    const taken = [...counted.values()]
    counted = new Map()
    try {
      await addToCounters(database, taken)
    } catch (error) {
      for (const increment of taken) add(increment)
      onError(error)
    }
  }

  const timer = setInterval(() => void write(), WRITE_EVERY_MS).unref()
  return {
    add: (name, labels) => add({ name, labels, value: 1 }),
    write,
    async stop() {
      clearInterval(timer)
      await write()
    },
  }
}
