import type { Entity } from '@tandem/contracts'
import type { PlatformRecord } from '@tandem/sync-core'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Lister, Reader, RemoteOutcome, RemoteWriter } from './connector.ts'

/** A system behind a connector, and its own people at work in it. */
export type Bench = {
  /** An entity of which the connector reads, and writes if it does, records. */
  readonly entity: Entity
  readonly connector: Reader & Partial<RemoteWriter & Lister>
  /** Somebody makes a record; answers its Medusa id. */
  create(): Promise<string>
  /** Somebody changes what the connector would write. */
  edit(id: string): Promise<void>
  remove(id: string): Promise<void>
  /** Something to write, another for each number. */
  fields(n: number): PlatformRecord
  /** A reading's record shows what `fields(n)` wrote. */
  shows(record: unknown, n: number): boolean
  /** A reading's record shows that nothing is left of what was written. */
  showsNothing(record: unknown): boolean
  /** Written to over a network. One whose data and ledger are one database needs neither marker nor deadline. */
  readonly isRemote: boolean
}

const SOON_MS = 60_000

/** What the engine relies on in every connector that reads. */
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

    test('answers a hundred at once', async () => {
      const { connector, entity, create } = open()
      const ids = [...Array.from({ length: 99 }, (_, n) => `nothing_${n}`), await create()]
      expect((await connector.read(entity, ids)).size).toBe(100)
    })
  })
}

/** What the engine relies on in every connector that writes. */
export function writesAsAgreed(open: () => Bench & { connector: RemoteWriter }): void {
  describe('writing', () => {
    let bench: ReturnType<typeof open>
    let id: string
    beforeEach(async () => {
      bench = open()
      id = await bench.create()
    })

    const read = async (of = id) => (await bench.connector.read(bench.entity, [of])).get(of)
    const tokenOf = async (of = id) => (await read(of))?.token ?? ''
    const write = (n: number, expected: string, of = id) => ({
      medusaId: of,
      expect: expected,
      fields: bench.fields(n),
      marker: { rev: n, hash: `hash-${n}` },
    })
    const send = async (...writes: Parameters<RemoteWriter['write']>[1]) => {
      const outcomes = await bench.connector.write(bench.entity, writes, new Date(Date.now() + SOON_MS))
      return writes.map(
        ({ medusaId }): RemoteOutcome['outcome'] | undefined => outcomes.get(medusaId)?.outcome,
      )
    }

    test('writes what was decided on what was read', async () => {
      const before = await tokenOf()
      expect(await send(write(1, before))).toEqual(['applied'])
      const after = await read()
      expect(bench.shows(after?.record, 1)).toBe(true)
      expect(after?.token).not.toBe(before)
      expect(await send(write(2, after?.token ?? ''))).toEqual(['applied'])
      expect(bench.shows((await read())?.record, 2)).toBe(true)
    })

    test('refuses what was decided before somebody else wrote, and leaves their words', async () => {
      const before = await tokenOf()
      await bench.edit(id)
      const theirs = await read()
      expect(await send(write(1, before))).toEqual(['contended'])
      expect(await read()).toEqual(theirs)
    })

    test('lets one of many through who read the same', async () => {
      const token = await tokenOf()
      const outcomes = await Promise.all([1, 2, 3, 4].map((n) => send(write(n, token))))
      expect(outcomes.flat().toSorted()).toEqual(['applied', 'contended', 'contended', 'contended'])
    })

    test('does nothing a second time for a write that is repeated', async () => {
      const first = write(1, await tokenOf())
      await send(first)
      const after = await read()
      expect(await send(first)).toEqual(['contended'])
      expect(await read()).toEqual(after)
    })

    test('tells by the marker which write landed last', async () => {
      if (!bench.isRemote) return
      const token = await tokenOf()
      await send(write(7, token))
      expect((await read())?.marker).toEqual({ rev: 7, hash: 'hash-7' })
      await send(write(8, token))
      expect((await read())?.marker).toEqual({ rev: 7, hash: 'hash-7' })
    })

    test('takes away what was written, and can write it again', async () => {
      await send(write(1, await tokenOf()))
      expect(await send({ ...write(2, await tokenOf()), fields: null })).toEqual(['applied'])
      const emptied = await read()
      expect(bench.showsNothing(emptied?.record)).toBe(true)
      if (emptied?.token === null) return
      expect(await send(write(3, emptied?.token ?? ''))).toEqual(['applied'])
      expect(bench.shows((await read())?.record, 3)).toBe(true)
    })

    test('fails a record alone that has changed or gone since', async () => {
      const [gone, changed] = [await bench.create(), await bench.create()]
      const writes = [
        write(1, await tokenOf(gone), gone),
        write(1, await tokenOf()),
        write(1, await tokenOf(changed), changed),
      ]
      await bench.remove(gone)
      await bench.edit(changed)
      expect(await send(...writes)).toEqual(['contended', 'applied', 'contended'])
      expect(bench.shows((await read())?.record, 1)).toBe(true)
    })

    test('writes nothing after the deadline', async () => {
      if (!bench.isRemote) return
      const before = await read()
      const late = await bench.connector.write(
        bench.entity,
        [write(1, before?.token ?? '')],
        new Date(Date.now() - 1),
      )
      expect(late.get(id)?.outcome).toBe('contended')
      expect(await read()).toEqual(before)
    })
  })
}

/** What reconciliation relies on in every connector that lists. */
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
