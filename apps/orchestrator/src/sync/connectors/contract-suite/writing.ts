import { beforeEach, describe, expect, test } from 'vitest'
import type { RemoteOutcome, RemoteWriter } from '../connector.ts'
import { type Bench, NOT_PROMISED, soon } from './bench.ts'

/** Tests what the engine relies on in every connector that writes. */
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
      ref: `link of ${of}`,
      remoteId: of,
      expect: expected,
      fields: bench.fields(n),
      marker: { rev: n, hash: `hash-${n}` },
    })
    const send = async (...writes: Parameters<RemoteWriter['write']>[1]) => {
      const outcomes = await bench.connector.write(bench.entity, writes, soon())
      return writes.map(({ ref }): RemoteOutcome['outcome'] | undefined => outcomes.get(ref)?.outcome)
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

    test('lets one of many through who read the same', async ({ skip }) => {
      skip(bench.guarantees?.guard === 'recheck', NOT_PROMISED.compareAndSet)
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

    test('tells by the marker which write landed last', async ({ skip }) => {
      if (!bench.guarantees) return
      skip(!bench.guarantees.marker, NOT_PROMISED.marker)
      const token = await tokenOf()
      await send(write(7, token))
      expect((await read())?.marker).toEqual({ rev: 7, hash: 'hash-7' })
      await send(write(8, token))
      expect((await read())?.marker).toEqual({ rev: 7, hash: 'hash-7' })
    })

    test('takes away what was written, and can write it again', async ({ skip }) => {
      skip(bench.removes === false, NOT_PROMISED.removal)
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
      if (!bench.guarantees) return
      const before = await read()
      const late = await bench.connector.write(
        bench.entity,
        [write(1, before?.token ?? '')],
        new Date(Date.now() - 1),
      )
      expect(late.get(`link of ${id}`)?.outcome).toBe('contended')
      expect(await read()).toEqual(before)
    })
  })
}
