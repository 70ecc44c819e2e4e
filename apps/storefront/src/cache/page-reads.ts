import { AsyncLocalStorage } from 'node:async_hooks'

/** The sources of a page: the tags of all that was read for it, and until when all of it may be shown. */
export interface PageReads {
  readonly tags: ReadonlySet<string>
  /** ms since the epoch. */
  readonly until: number
  /** Something was shown for want of better: its source did not answer. */
  readonly isStale: boolean
}

type Notes = { tags: Set<string>; until: number; isStale: boolean }

const page = new AsyncLocalStorage<Notes>()

/** Does some work and tells what it has read from the caches. */
export async function collectReads<T>(work: () => Promise<T>): Promise<{ result: T; reads: PageReads }> {
  const reads: Notes = { tags: new Set(), until: Number.POSITIVE_INFINITY, isStale: false }
  const result = await page.run(reads, work)
  return { result, reads }
}

/** A value was read that carries these tags and may be shown until then; outside of a page nobody cares. */
export function noteRead(tags: Iterable<string>, until: number): void {
  const notes = page.getStore()
  if (!notes) return
  for (const tag of tags) notes.tags.add(tag)
  notes.until = Math.min(notes.until, until)
}

/** A value that was to be read is older than it should be, or could not be read at all. */
export function noteStale(): void {
  const notes = page.getStore()
  if (notes) notes.isStale = true
}
