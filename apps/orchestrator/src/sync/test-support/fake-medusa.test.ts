import { describe } from 'vitest'
import type { Bench } from '../connectors/contract-suite/bench.ts'
import { listsAsAgreed } from '../connectors/contract-suite/listing.ts'
import { readsAsAgreed } from '../connectors/contract-suite/reading.ts'
import { writesAsAgreed } from '../connectors/contract-suite/writing.ts'
import { FakeMedusa } from './fake-medusa.ts'

let serial = 0
const words = (n: number) => ({ en: { description: `Words ${n}` } })
const contentOf = (record: unknown) => JSON.stringify(Object(record).content)

describe('the fake Medusa', () => {
  const medusa = new FakeMedusa()
  const bench = {
    entity: 'product-content',
    connector: medusa,
    guarantees: medusa.guarantees,
    async create() {
      const id = `prod_${++serial}`
      medusa.putProduct(id)
      return id
    },
    async edit(id) {
      const product = medusa.products.get(id)
      if (product) product.content = words(-++serial)
    },
    async remove(id) {
      medusa.products.delete(id)
    },
    fields: (n) => ({ content: words(n) }),
    shows: (record, n) => contentOf(record) === JSON.stringify(words(n)),
    showsNothing: (record) => contentOf(record) === '{}',
  } satisfies Bench

  readsAsAgreed(() => bench)
  writesAsAgreed(() => bench)
  listsAsAgreed(() => bench)
})
