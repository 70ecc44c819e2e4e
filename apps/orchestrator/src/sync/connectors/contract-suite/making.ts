import { beforeEach, describe, expect, test } from 'vitest'
import type { Finder, RemoteWriter } from '../connector.ts'
import { type Bench, NOT_PROMISED, soon } from './bench.ts'

type Maker = Bench & { readonly connector: RemoteWriter & Partial<Finder> }

/** Tests what the engine relies on in every system that chooses the ids of what is made in it. */
export function makesAsAgreed(open: () => Maker): void {
  describe('making', () => {
    let bench: Maker
    let serial = 0
    beforeEach(({ skip }) => {
      bench = open()
      skip(!bench.guarantees?.choosesIds, NOT_PROMISED.choosesIds)
    })

    const make = async (ref: string, n: number) => {
      const write = {
        ref,
        remoteId: null,
        expect: '',
        fields: bench.fields(n),
        marker: { rev: 1, hash: ref },
      }
      const outcome = (await bench.connector.write(bench.entity, [write], soon())).get(ref)
      if (outcome?.outcome !== 'applied') throw new Error(`it was not made: ${outcome?.outcome}`)
      return outcome.remoteId ?? ''
    }
    const find = async (ref: string, naturalKey: string | null) =>
      (await bench.connector.find?.(bench.entity, [{ ref, naturalKey }]))?.get(ref)

    test('answers under which id a record was made', async () => {
      const id = await make(`link ${++serial}`, 1)
      const reading = (await bench.connector.read(bench.entity, [id])).get(id)
      expect(bench.shows(reading?.record, 1)).toBe(true)
    })

    test('finds what an earlier attempt made whose answer was lost', async ({ skip }) => {
      skip(!bench.guarantees?.marker, NOT_PROMISED.marker)
      const ref = `link ${++serial}`
      const id = await make(ref, 2)
      expect(await find(ref, bench.naturalKey ?? null)).toMatchObject({ remoteId: id })
    })

    test('finds nothing where nothing was made', async () => {
      expect(await find(`link ${++serial}`, null)).toBeUndefined()
    })
  })
}
