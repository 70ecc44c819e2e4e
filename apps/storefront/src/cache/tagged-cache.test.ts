import { describe, expect, test } from 'vitest'
import { type Lookup, TaggedCache } from './tagged-cache.ts'

const LIMITS = { maxEntries: 100, maxBytes: 100_000 }

function clock(): { now: () => number; pass: (ms: number) => void } {
  let time = 1_000_000
  return { now: () => time, pass: (ms) => (time += ms) }
}

/** A source that counts its calls and answers what it is told to, when it is told to. */
function source(tags: readonly string[] = ['t']) {
  const waiting: { resolve: (value: string | null) => void; reject: (error: Error) => void }[] = []
  const lookup: Lookup<string> = {
    key: 'k',
    maxAgeMs: 60_000,
    tags,
    tagsOf: (value) => [`value:${value}`],
    load: () => new Promise((resolve, reject) => waiting.push({ resolve, reject })),
  }
  let answered = 0
  const next = () => {
    const call = waiting[answered++]
    if (!call) throw new Error('the source was not asked')
    return call
  }
  return {
    lookup,
    calls: () => waiting.length,
    answer: (value: string | null) => next().resolve(value),
    fail: () => next().reject(new Error('away')),
  }
}

async function filled(cache: TaggedCache<string>, from: ReturnType<typeof source>, value: string) {
  const read = cache.get(from.lookup)
  from.answer(value)
  await read
}

/** Lets promise callbacks that are due run. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('age', () => {
  test('a young value is served without asking its source', async () => {
    const time = clock()
    const cache = new TaggedCache<string>(LIMITS, time.now)
    const from = source()
    await filled(cache, from, 'one')
    time.pass(29_999)
    expect(await cache.get(from.lookup)).toBe('one')
    expect(from.calls()).toBe(1)
  })

  test('past half its age a value is served at once and loaded again once, in the background', async () => {
    const time = clock()
    const cache = new TaggedCache<string>(LIMITS, time.now)
    const from = source()
    await filled(cache, from, 'one')
    time.pass(30_000)
    expect(await cache.get(from.lookup)).toBe('one')
    expect(await cache.get(from.lookup)).toBe('one')
    expect(from.calls()).toBe(2)
    from.answer('two')
    await settle()
    expect(await cache.get(from.lookup)).toBe('two')
  })

  test('past its age a value is never served while its source answers', async () => {
    const time = clock()
    const cache = new TaggedCache<string>(LIMITS, time.now)
    const from = source()
    await filled(cache, from, 'one')
    time.pass(60_000)
    const read = cache.get(from.lookup)
    from.answer('two')
    expect(await read).toBe('two')
  })

  test('age counts from the beginning of a load, not from its end', async () => {
    const time = clock()
    const cache = new TaggedCache<string>(LIMITS, time.now)
    const from = source()
    const read = cache.get(from.lookup)
    time.pass(60_000)
    from.answer('one')
    await read
    void cache.get(from.lookup)
    expect(from.calls()).toBe(2)
  })
})

describe('loads', () => {
  test('a hundred readers of one key share one load', async () => {
    const cache = new TaggedCache<string>(LIMITS)
    const from = source()
    const reads = Array.from({ length: 100 }, () => cache.get(from.lookup))
    from.answer('one')
    expect(new Set(await Promise.all(reads))).toEqual(new Set(['one']))
    expect(from.calls()).toBe(1)
  })

  test('nothing found is not kept', async () => {
    const cache = new TaggedCache<string>(LIMITS)
    const from = source()
    const first = cache.get(from.lookup)
    from.answer(null)
    expect(await first).toBeNull()
    const second = cache.get(from.lookup)
    from.answer('one')
    expect(await second).toBe('one')
  })

  test('what has gone from its source goes from the cache', async () => {
    const time = clock()
    const cache = new TaggedCache<string>(LIMITS, time.now)
    const from = source()
    await filled(cache, from, 'one')
    time.pass(60_000)
    const read = cache.get(from.lookup)
    from.answer(null)
    expect(await read).toBeNull()
    expect(cache.size).toEqual({ entries: 0, bytes: 0 })
  })

  test('a failure is not kept', async () => {
    const cache = new TaggedCache<string>(LIMITS)
    const from = source()
    const first = cache.get(from.lookup)
    from.fail()
    await expect(first).rejects.toThrow('away')
    const second = cache.get(from.lookup)
    from.answer('one')
    expect(await second).toBe('one')
  })

  test('while its source fails an old value is served, and the source is asked once in five seconds', async () => {
    const time = clock()
    const cache = new TaggedCache<string>(LIMITS, time.now)
    const from = source()
    await filled(cache, from, 'one')
    time.pass(3_600_000)
    const read = cache.get(from.lookup)
    from.fail()
    expect(await read).toBe('one')
    expect(await cache.get(from.lookup)).toBe('one')
    expect(from.calls()).toBe(2)
    time.pass(5_000)
    const recovered = cache.get(from.lookup)
    from.answer('two')
    expect(await recovered).toBe('two')
  })
})

describe('purge', () => {
  test('the next reader after a purge gets a new value', async () => {
    const cache = new TaggedCache<string>(LIMITS)
    const from = source()
    await filled(cache, from, 'one')
    cache.purge(['other', 't'])
    const read = cache.get(from.lookup)
    from.answer('two')
    expect(await read).toBe('two')
  })

  test('tags that the value tells purge it too', async () => {
    const cache = new TaggedCache<string>(LIMITS)
    const from = source()
    await filled(cache, from, 'one')
    cache.purge(['value:one'])
    void cache.get(from.lookup)
    expect(from.calls()).toBe(2)
  })

  test('other tags touch nothing', async () => {
    const cache = new TaggedCache<string>(LIMITS)
    const from = source()
    await filled(cache, from, 'one')
    cache.purge(['t2', 'value:two'])
    expect(await cache.get(from.lookup)).toBe('one')
    expect(from.calls()).toBe(1)
  })

  test.each([['t'], ['value:old']])('a load that began before a purge of %s is not stored', async (tag) => {
    const cache = new TaggedCache<string>(LIMITS)
    const from = source()
    const before = cache.get(from.lookup)
    cache.purge([tag])
    from.answer('old')
    expect(await before).toBe('old')
    expect(cache.size.entries).toBe(0)
    const after = cache.get(from.lookup)
    from.answer('new')
    expect(await after).toBe('new')
  })

  test('who comes after a purge does not wait for a load that began before it', async () => {
    const cache = new TaggedCache<string>(LIMITS)
    const from = source()
    const before = cache.get(from.lookup)
    cache.purge(['t'])
    const after = cache.get(from.lookup)
    from.answer('old')
    from.answer('new')
    expect(await before).toBe('old')
    expect(await after).toBe('new')
    expect(await cache.get(from.lookup)).toBe('new')
  })

  test('an older load that ends last does not overwrite a newer one', async () => {
    const cache = new TaggedCache<string>(LIMITS, () => 1)
    const slow = source()
    const quick = source()
    const before = cache.get(slow.lookup)
    cache.purge(['unrelated'])
    await filled(cache, quick, 'new')
    slow.answer('old')
    await before
    expect(await cache.get(quick.lookup)).toBe('new')
  })

  test('a purged value is served when its source is away', async () => {
    const cache = new TaggedCache<string>(LIMITS)
    const from = source()
    await filled(cache, from, 'one')
    cache.purge(['t'])
    const read = cache.get(from.lookup)
    from.fail()
    expect(await read).toBe('one')
  })

  test('a purge ends the rest that a failing source was given', async () => {
    const time = clock()
    const cache = new TaggedCache<string>(LIMITS, time.now)
    const from = source()
    await filled(cache, from, 'one')
    time.pass(60_000)
    const failing = cache.get(from.lookup)
    from.fail()
    await failing
    cache.purge(['t'])
    const read = cache.get(from.lookup)
    from.answer('two')
    expect(await read).toBe('two')
  })
})

describe('bounds', () => {
  const at = (key: string, value: string): Lookup<string> => ({
    key,
    maxAgeMs: 60_000,
    tags: [],
    load: async () => value,
  })

  test('the least recently read leave when there are too many entries', async () => {
    const cache = new TaggedCache<string>({ maxEntries: 2, maxBytes: 100_000 })
    await cache.get(at('a', 'a1'))
    await cache.get(at('b', 'b1'))
    await cache.get(at('a', 'a2'))
    await cache.get(at('c', 'c1'))
    expect(cache.size.entries).toBe(2)
    expect(await cache.get(at('a', 'a3'))).toBe('a1')
    expect(await cache.get(at('b', 'b2'))).toBe('b2')
  })

  test('held bytes stay under their bound whatever is read', async () => {
    const cache = new TaggedCache<string>({ maxEntries: 1_000, maxBytes: 5_000 })
    for (let index = 0; index < 200; index++) {
      await cache.get(at(`key ${index}`, 'x'.repeat(index * 7)))
      expect(cache.size.bytes).toBeLessThanOrEqual(5_000)
    }
    expect(cache.size.entries).toBeGreaterThan(0)
  })

  test('a value larger than the whole cache is served and not kept', async () => {
    const cache = new TaggedCache<string>({ maxEntries: 10, maxBytes: 100 })
    expect(await cache.get(at('a', 'x'.repeat(1_000)))).toHaveLength(1_000)
    expect(cache.size).toEqual({ entries: 0, bytes: 0 })
  })
})
