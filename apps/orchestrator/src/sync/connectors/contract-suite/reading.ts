import { describe, expect, test } from 'vitest'
import type { Bench } from './bench.ts'

/** Tests what the engine relies on in every connector that reads. */
export function readsAsAgreed(open: () => Bench): void {
  describe('reading', () => {
    test('answers for every id that was asked for, also of what there is not', async () => {
      const { connector, entity, create } = open()
      const id = await create()
      const readings = await connector.read(entity, ['nothing_1', id, 'nothing_2'])
      expect([...readings.keys()].toSorted()).toEqual(['nothing_1', 'nothing_2', id].toSorted())
      expect(readings.get(id)?.record).not.toBeNull()
      expect(readings.get('nothing_1')).toMatchObject({ record: null, token: null })
    })

    test('shows a record as gone once it is', async () => {
      const { connector, entity, create, remove } = open()
      const id = await create()
      await remove(id)
      expect((await connector.read(entity, [id])).get(id)).toMatchObject({ record: null, token: null })
    })

    test('shows the same record of the same version until somebody changes it', async () => {
      const { connector, entity, create, edit } = open()
      const id = await create()
      const read = async () => (await connector.read(entity, [id])).get(id)
      const before = await read()
      expect(await read()).toEqual(before)
      await edit(id)
      const after = await read()
      expect(after?.record).not.toEqual(before?.record)
      if (before?.token !== null) expect(after?.token).not.toBe(before?.token)
    })

    test('answers a batch as it answers one by one, in whatever order', async () => {
      const { connector, entity, create } = open()
      const ids = [await create(), await create(), await create()]
      const single = new Map<string, unknown>()
      for (const id of ids) single.set(id, (await connector.read(entity, [id])).get(id))
      for (const order of [ids, ids.toReversed()]) {
        expect(Object.fromEntries(await connector.read(entity, order))).toEqual(Object.fromEntries(single))
      }
    })

    test('answers a hundred at once, or as many as it may be asked for', async () => {
      const { connector, entity, create } = open()
      const most = connector.mostAtOnce?.(entity) ?? 100
      const ids = [...Array.from({ length: most - 1 }, (_, n) => `nothing_${n}`), await create()]
      expect((await connector.read(entity, ids)).size).toBe(most)
    })
  })
}
