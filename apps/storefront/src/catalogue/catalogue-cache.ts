import type { CatalogueProduct } from '@tandem/contracts/shop'
import { noteRead, noteStale } from '../cache/page-reads.ts'
import { bytesOfEntry, type CatalogueEntry, toEntry } from './entry.ts'

/** Reads a whole catalogue, the newest first, or what is left of these products. */
export type LoadCatalogue = (ids: readonly string[] | null) => Promise<readonly CatalogueProduct[]>

interface Held {
  /** The newest first. */
  entries: readonly CatalogueEntry[]
  bytes: number
  loadedAt: number
  /** Something was changed that names no product. */
  isOld: boolean
  /** Products that have changed since they were read. */
  changed: Set<string>
  retryAt: number
  flight: Promise<void> | null
}

const RETRY_AFTER_MS = 5_000
/** More of them are not worth being asked for one by one. */
const MOST_IDS = 200

/**
 * Catalogues in memory, kept in step with what is purged: a changed product alone is read again, so that an edit
 * in a store of ten thousand costs what it costs in one of ten. Otherwise the laws of `TaggedCache` hold: never
 * older than `maxAgeMs` while the source answers, old ones rather than none while it doesn't, and no more than
 * `maxBytes`, of which the least recently asked for leave first.
 */
export class CatalogueCache {
  readonly #held = new Map<string, Held>()
  readonly #limits: { readonly maxBytes: number; readonly maxAgeMs: number }
  readonly #now: () => number

  constructor(limits: { maxBytes: number; maxAgeMs: number }, now: () => number = Date.now) {
    this.#limits = limits
    this.#now = now
  }

  async get(key: string, load: LoadCatalogue): Promise<readonly CatalogueEntry[]> {
    const held = this.#held.get(key) ?? nothingHeld()
    this.#held.delete(key)
    this.#held.set(key, held)
    try {
      // Once more for what was purged while it was read; who edits without pause is not waited for.
      for (let times = 0; times < 2 && this.#isDue(held); times++) await this.#refresh(key, held, load)
    } catch (error) {
      if (held.loadedAt === 0) {
        noteStale()
        throw error
      }
    }
    const until = held.loadedAt + this.#limits.maxAgeMs
    if (this.#now() < held.retryAt) noteStale()
    // Nobody waits for one that only gets old; a failure changes nothing for this reader.
    else if (this.#now() > until - this.#limits.maxAgeMs / 2)
      this.#refresh(key, held, load, true).catch(() => {})
    noteRead(['products'], until)
    return held.entries
  }

  purge(tags: readonly string[]): void {
    const ids = tags.flatMap((tag) => (tag.startsWith('product:') ? [tag.slice('product:'.length)] : []))
    const isWhole =
      tags.some((tag) => tag === 'stores' || tag.startsWith('vendor:')) ||
      (ids.length === 0 && tags.includes('products'))
    for (const held of this.#held.values()) {
      for (const id of ids) held.changed.add(id)
      if (isWhole) held.isOld = true
      if (isWhole || ids.length > 0) held.retryAt = 0
    }
  }

  #isDue(held: Held): boolean {
    if (this.#now() < held.retryAt) return false
    return held.isOld || held.changed.size > 0 || this.#now() >= held.loadedAt + this.#limits.maxAgeMs
  }

  #refresh(key: string, held: Held, load: LoadCatalogue, isWhole = false): Promise<void> {
    held.flight ??= this.#read(held, load, isWhole)
      .catch((error: unknown) => {
        held.retryAt = this.#now() + RETRY_AFTER_MS
        if (held.loadedAt === 0) this.#held.delete(key)
        throw error
      })
      .finally(() => {
        held.flight = null
        this.#makeRoom()
      })
    return held.flight
  }

  async #read(held: Held, load: LoadCatalogue, isAskedWhole: boolean): Promise<void> {
    const startedAt = this.#now()
    const { changed, isOld } = held
    const isWhole =
      isAskedWhole || isOld || changed.size > MOST_IDS || startedAt >= held.loadedAt + this.#limits.maxAgeMs
    held.changed = new Set()
    held.isOld = false
    try {
      const read = (await load(isWhole ? null : [...changed])).map(toEntry)
      const kept = isWhole ? [] : held.entries.filter(({ product }) => !changed.has(product.id))
      held.entries = isWhole ? read : [...kept, ...read].sort(newestFirst)
      held.bytes = held.entries.reduce((sum, entry) => sum + bytesOfEntry(entry), 0)
      if (isWhole) held.loadedAt = startedAt
    } catch (error) {
      for (const id of changed) held.changed.add(id)
      held.isOld ||= isOld
      throw error
    }
  }

  /** One that is too large by itself is kept as long as it is the one that is asked for. */
  #makeRoom(): void {
    let bytes = 0
    for (const [key, held] of [...this.#held].reverse()) {
      const isAlone = bytes === 0
      bytes += held.bytes
      if (bytes > this.#limits.maxBytes && !isAlone) this.#held.delete(key)
    }
  }
}

/** Ids grow with time. */
function newestFirst(a: CatalogueEntry, b: CatalogueEntry): number {
  return a.product.id < b.product.id ? 1 : -1
}

function nothingHeld(): Held {
  return {
    entries: [],
    bytes: 0,
    loadedAt: 0,
    isOld: false,
    changed: new Set(),
    retryAt: 0,
    flight: null,
  }
}
