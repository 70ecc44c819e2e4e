import { describe } from 'vitest'
import { type Bench, listsAsAgreed, readsAsAgreed, writesAsAgreed } from '../connectors/contract-suite.ts'
import { FakeMedusa } from './fake-medusa.ts'

let serial = 0
const words = (n: number) => ({ en: { description: `Words ${n}` } })
const contentOf = (record: unknown) => JSON.stringify(Object(record).content)

describe('the fake Medusa', () => {
  const medusa = new FakeMedusa()
  const bench = {
    entity: 'product-content',
    connector: medusa,
    isRemote: true,
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
