import type { CatalogueProduct } from '@tandem/contracts/shop'
import { beforeEach, describe, expect, test } from 'vitest'
import { catalogueProduct } from '../../test/catalogue-product.ts'
import { collectReads } from '../cache/page-reads.ts'
import { CatalogueCache } from './catalogue-cache.ts'

const product = (id: string, title = id) => catalogueProduct({ id, title })

let time: number
let shop: Map<string, CatalogueProduct>
let asked: (readonly string[] | null)[]
let isAway: boolean
let cache: CatalogueCache

beforeEach(() => {
  time = 1_000_000
  shop = new Map(['p3', 'p2', 'p1'].map((id) => [id, product(id)]))
  asked = []
  isAway = false
  cache = new CatalogueCache({ maxBytes: 1_000_000, maxAgeMs: 60_000 }, () => time)
})

const load = async (ids: readonly string[] | null) => {
  asked.push(ids)
  if (isAway) throw new Error('away')
  return ids === null ? [...shop.values()] : ids.flatMap((id) => shop.get(id) ?? [])
}
const titles = async (key = 'a') => (await cache.get(key, load)).map((entry) => entry.product.title)
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('a catalogue', () => {
  test('is read once, also by who asks at once', async () => {
    await Promise.all([titles(), titles()])
    expect(await titles()).toEqual(['p3', 'p2', 'p1'])
    expect(asked).toEqual([null])
  })

  test('reads a changed product alone, one that is new, and one that is gone', async () => {
    await titles()
    shop.set('p2', product('p2', 'changed')).set('p4', product('p4'))
    shop.delete('p1')
    cache.purge(['product:p2', 'products', 'product:p4', 'product:p1'])
    expect(await titles()).toEqual(['p4', 'p3', 'changed'])
    expect(asked).toEqual([null, ['p2', 'p4', 'p1']])
  })

  test.each([
    ['a vendor', ['vendor:ven_1', 'products']],
    ['the stores', ['stores']],
    ['products that nobody names', ['products']],
    ['too many products', Array.from({ length: 201 }, (_, n) => `product:${n}`)],
  ])('is read whole when it is %s that has changed', async (_, tags) => {
    await titles()
    cache.purge(tags)
    await titles()
    expect(asked).toEqual([null, null])
  })

  test('is not read for what it doesn’t show', async () => {
    await titles()
    cache.purge(['content:p1', 'page:noor:home'])
    await titles()
    expect(asked).toHaveLength(1)
  })

  test('reads again what is purged while it is read', async () => {
    await titles()
    cache.purge(['product:p2'])
    const reading = cache.get('a', async (ids) => {
      const read = await load(ids)
      if (asked.length === 2) {
        shop.set('p2', product('p2', 'newer'))
        cache.purge(['product:p2'])
      }
      return read
    })
    expect((await reading).map((entry) => entry.product.title)).toEqual(['p3', 'newer', 'p1'])
    expect(asked).toEqual([null, ['p2'], ['p2']])
  })

  test('is read in the background past half of its age, and waited for at its end', async () => {
    await titles()
    shop.set('p2', product('p2', 'changed'))
    time += 31_000
    expect(await titles()).toEqual(['p3', 'p2', 'p1'])
    await settle()
    expect(await titles()).toEqual(['p3', 'changed', 'p1'])
    time += 60_000
    shop.delete('p2')
    expect(await titles()).toEqual(['p3', 'p1'])
  })

  test('that can’t be read is an error the first time, and after that the old one, for a while without asking', async () => {
    isAway = true
    await expect(titles()).rejects.toThrow('away')
    isAway = false
    await titles()
    isAway = true
    cache.purge(['product:p2'])
    const { result, reads } = await collectReads(titles)
    expect(result).toEqual(['p3', 'p2', 'p1'])
    expect(reads.isStale).toBe(true)
    const times = asked.length
    await titles()
    expect(asked).toHaveLength(times)
    isAway = false
    shop.set('p2', product('p2', 'changed'))
    time += 5_001
    expect(await titles()).toEqual(['p3', 'changed', 'p1'])
  })

  test('tells the page that shows it when it ends', async () => {
    const { reads } = await collectReads(titles)
    expect([...reads.tags]).toEqual(['products'])
    expect(reads.until).toBe(time + 60_000)
  })

  test('is one store’s; of too many the least recently asked for leave, and never the one that is asked for', async () => {
    cache = new CatalogueCache({ maxBytes: 1, maxAgeMs: 60_000 }, () => time)
    await titles('a')
    await titles('a')
    expect(asked).toHaveLength(1)
    await titles('b')
    await titles('a')
    expect(asked).toHaveLength(3)
  })
})
