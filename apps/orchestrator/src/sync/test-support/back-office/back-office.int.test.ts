import { afterAll, beforeAll, describe } from 'vitest'
import type { Bench } from '../../connectors/contract-suite/bench.ts'
import { listsAsAgreed } from '../../connectors/contract-suite/listing.ts'
import { makesAsAgreed } from '../../connectors/contract-suite/making.ts'
import { readsAsAgreed } from '../../connectors/contract-suite/reading.ts'
import { writesAsAgreed } from '../../connectors/contract-suite/writing.ts'
import { FakeBackOffice } from './fake-back-office.ts'
import { openBackOffice } from './open-back-office.ts'

const office = new FakeBackOffice()
let url = ''
let serial = 0
beforeAll(async () => {
  url = await office.listen()
})
afterAll(() => office.close())

describe('the back office’s connector', () => {
  const open = () => {
    const connector = openBackOffice({ url, key: office.key }, { timeoutMs: 5_000 })
    return {
      entity: 'customer',
      connector,
      guarantees: connector.guarantees,
      async create() {
        return office.put(null, { mail: `${++serial}@people.test` }).id
      },
      async edit(id) {
        office.put(id, { family: `Edit ${++serial}` })
      },
      async remove(id) {
        office.remove(id)
      },
      fields: (n) => ({ mail: `${n}@written.test`, family: `Words ${n}` }),
      shows: (record, n) => Object(record).family === `Words ${n}`,
      showsNothing: (record) => record === null,
    } satisfies Bench
  }

  readsAsAgreed(open)
  writesAsAgreed(open)
  listsAsAgreed(open)
  makesAsAgreed(open)
})
