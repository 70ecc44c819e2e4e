import { noteRead, noteStale } from './page-reads.ts'

/**
 * A cache in memory whose entries carry tags and can be purged by them.
 *
 * Laws, each with a test:
 * - A value older than its `maxAgeMs` is never served while its source answers. Past half that age a
 *   reader gets the old value at once and one load begins in the background.
 * - Readers of one key share one load.
 * - Nothing and failures are not kept. When a load fails, the value that was there before is served,
 *   and the source is left alone for `RETRY_AFTER_MS`.
 * - A purged value is served only when its source fails. A load that began before a purge that names one
 *   of its tags is handed to those who wait for it and not stored; who comes after the purge starts anew.
 * - Who makes a page of what is read learns of its tags, and until when it may be shown.
 * - Never more than `maxEntries` and `maxBytes` are held; the least recently read leave first.
 */
export interface CacheLimits {
  readonly maxEntries: number
  readonly maxBytes: number
}

export interface Lookup<T> {
  readonly key: string
  readonly maxAgeMs: number
  /** Tags known before the value is. */
  readonly tags: readonly string[]
  /** Tags that the value itself tells. */
  readonly tagsOf?: (value: T) => readonly string[]
  /** Until when the value itself may be shown, in ms since the epoch, where that is sooner. */
  readonly untilOf?: (value: T) => number
  /** What a value takes of memory, where its text as JSON doesn't tell. */
  readonly bytesOf?: (value: T) => number
  /** Answers null for nothing there. */
  readonly load: () => Promise<T | null>
}

interface Entry<T> {
  readonly value: T
  readonly tags: ReadonlySet<string>
  readonly bytes: number
  /** When its load began: what happened at the source after that is not in it. */
  readonly loadedAt: number
  readonly until: number
  /** Loads are numbered as they begin, so that an older one never overwrites a newer one. */
  readonly load: number
  purged: boolean
  retryAt: number
}

interface Flight<T> {
  readonly result: Promise<T | null>
  readonly purgedTags: Set<string>
}

const RETRY_AFTER_MS = 5_000

export class TaggedCache<T> {
  readonly #entries = new Map<string, Entry<T>>()
  readonly #flights = new Map<string, Flight<T>>()
  /** Every load under way, also those that a purge has set apart from `#flights`. */
  readonly #loading = new Set<Flight<T>>()
  readonly #limits: CacheLimits
  readonly #now: () => number
  #bytes = 0
  #loads = 0

  constructor(limits: CacheLimits, now: () => number = Date.now) {
    this.#limits = limits
    this.#now = now
  }

  async get(lookup: Lookup<T>): Promise<T | null> {
    const entry = this.#entries.get(lookup.key)
    if (!entry) return this.#load(lookup).then((value) => this.#noted(lookup, value), missing)
    this.#touch(lookup.key, entry)

    const now = this.#now()
    const until = Math.min(entry.until, entry.loadedAt + lookup.maxAgeMs)
    if (now < entry.retryAt) return stale(entry)
    if (!entry.purged && now < until) {
      // A failure in the background changes nothing for this reader; #load has noted when to try again.
      if (now - entry.loadedAt >= (until - entry.loadedAt) / 2) this.#load(lookup).catch(() => {})
      noteRead(entry.tags, until)
      return entry.value
    }
    return this.#load(lookup).then(
      (value) => this.#noted(lookup, value),
      (error: unknown) => {
        if (this.#entries.get(lookup.key) === entry) return stale(entry)
        return missing(error)
      },
    )
  }

  purge(tags: readonly string[]): void {
    for (const entry of this.#entries.values()) {
      if (tags.some((tag) => entry.tags.has(tag))) {
        entry.purged = true
        entry.retryAt = 0
      }
    }
    for (const flight of this.#loading) for (const tag of tags) flight.purgedTags.add(tag)
    // Which tags a running load will have is known only when it ends, so nobody new may join one.
    this.#flights.clear()
  }

  get size(): { entries: number; bytes: number } {
    return { entries: this.#entries.size, bytes: this.#bytes }
  }

  #load(lookup: Lookup<T>): Promise<T | null> {
    const running = this.#flights.get(lookup.key)
    if (running) return running.result

    const load = ++this.#loads
    const loadedAt = this.#now()
    const purgedTags = new Set<string>()
    const flight: Flight<T> = {
      purgedTags,
      result: lookup
        .load()
        .then((value) => {
          const known = this.#entries.get(lookup.key)
          if (known && known.load > load) return value
          const tags = new Set([...lookup.tags, ...(value === null ? [] : (lookup.tagsOf?.(value) ?? []))])
          if ([...purgedTags].some((tag) => tags.has(tag))) return value
          if (value === null) this.#drop(lookup.key)
          else
            this.#store(lookup, {
              value,
              tags,
              load,
              loadedAt,
              until: lookup.untilOf?.(value) ?? Number.POSITIVE_INFINITY,
            })
          return value
        })
        .catch((error: unknown) => {
          const known = this.#entries.get(lookup.key)
          if (known) known.retryAt = this.#now() + RETRY_AFTER_MS
          throw error
        })
        .finally(() => {
          this.#loading.delete(flight)
          if (this.#flights.get(lookup.key) === flight) this.#flights.delete(lookup.key)
        }),
    }
    this.#loading.add(flight)
    this.#flights.set(lookup.key, flight)
    return flight.result
  }

  /** Of a value that has just been loaded; of nothing there, what was asked for. */
  #noted(lookup: Lookup<T>, value: T | null): T | null {
    const own = value === null ? [] : (lookup.tagsOf?.(value) ?? [])
    noteRead([...lookup.tags, ...own], this.#now() + lookup.maxAgeMs)
    return value
  }

  #store({ key, bytesOf }: Lookup<T>, loaded: Omit<Entry<T>, 'bytes' | 'purged' | 'retryAt'>): void {
    this.#drop(key)
    // Two bytes a character is what V8 takes at worst; the tags are small beside it.
    const bytes = (bytesOf?.(loaded.value) ?? 2 * JSON.stringify(loaded.value).length) + 2 * key.length
    if (bytes > this.#limits.maxBytes) return
    this.#entries.set(key, { ...loaded, bytes, purged: false, retryAt: 0 })
    this.#bytes += bytes
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#limits.maxEntries && this.#bytes <= this.#limits.maxBytes) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0
    this.#entries.delete(key)
  }

  /** A map remembers the order of insertion: the first is the least recently read. */
  #touch(key: string, entry: Entry<T>): void {
    this.#entries.delete(key)
    this.#entries.set(key, entry)
  }
}

/** A page that does without what can't be read is no page for the time when it can. */
function missing(error: unknown): never {
  noteStale()
  throw error
}

function stale<T>({ value }: Entry<T>): T {
  noteStale()
  return value
}
