import { describe, expect, test } from 'vitest'
import type { Lister } from '../connector.ts'
import type { Bench } from './bench.ts'

/** Tests what reconciliation relies on in every connector that lists. */
export function listsAsAgreed(open: () => Bench & { connector: Lister }): void {
  describe('listing', () => {
    const listAll = async (limit: number): Promise<readonly string[]> => {
      const { connector, entity } = open()
      const ids: string[] = []
      for (;;) {
        const page = await connector.list(entity, ids.at(-1) ?? null, limit)
        ids.push(...page)
        if (page.length < limit) return ids
      }
    }

    test('names every record once, ordered by its bytes, however large the pages are', async () => {
      const made: string[] = []
      for (let n = 0; n < 5; n++) made.push(await open().create())
      const all = await listAll(1_000)
      expect(await listAll(2)).toEqual(all)
      // JavaScript orders by UTF-16 units, which for ids of ASCII is by bytes.
      expect([...new Set(all)].toSorted()).toEqual(all)
      expect(all).toEqual(expect.arrayContaining(made))
    })

    test('goes on after an id that is gone, and leaves it out', async () => {
      const { connector, entity, create, remove } = open()
      await create()
      const all = await listAll(1_000)
      const gone = await create()
      await remove(gone)
      expect(await listAll(1_000)).toEqual(all)
      expect(await connector.list(entity, gone, 1_000)).toEqual(all.filter((id) => id > gone))
    })
  })
}
