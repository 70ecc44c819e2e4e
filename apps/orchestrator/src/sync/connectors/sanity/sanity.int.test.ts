import { afterAll, beforeAll, describe } from 'vitest'
import type { Bench } from '../contract-suite/bench.ts'
import { listsAsAgreed } from '../contract-suite/listing.ts'
import { makesAsAgreed } from '../contract-suite/making.ts'
import { readsAsAgreed } from '../contract-suite/reading.ts'
import { writesAsAgreed } from '../contract-suite/writing.ts'
import { FakeSanity } from './fake/fake-sanity.ts'
import { edit, make, remove } from './fake/studio.ts'
import { openSanity } from './open-sanity.ts'

const sanity = new FakeSanity()
const dataset = sanity.open('contract')
dataset.mutationsPerSecond = 10_000
let remote: ReturnType<typeof openSanity>
let edits = 0

beforeAll(async () => {
  remote = openSanity(
    {
      ...{
        projectId: dataset.projectId,
        dataset: dataset.name,
        apiVersion: '2025-02-19',
        token: dataset.token,
      },
      webhookSecrets: ['the-contract-suites-secret'],
      origin: '3c0b62d2-0d3c-4a44-a39f-9f8d6f2d4a01',
      endpoint: await sanity.listen(),
    },
    { timeoutMs: 5_000 },
  )
})
afterAll(() => sanity.close())

const isRemoved = (record: unknown): boolean =>
  Object(record).active === false && Object(record).tandem.removed === true

const products = (): Bench & { connector: typeof remote } => ({
  entity: 'billing-product',
  connector: remote,
  guarantees: remote.guarantees,
  create: async () => make(dataset, `made-${++edits}`, 'product', { name: `Product ${edits}` })._id,
  edit: async (id) => void edit(dataset, id, { name: `Edited ${++edits}` }),
  remove: async (id) => remove(dataset, id),
  fields: (n) => ({
    ...{ name: `Written ${n}`, description: null, images: n % 2 === 0 ? [] : ['https://files.test/a.png'] },
    ...{ active: true, unitLabel: 'seat', taxCode: null },
    metadata: [{ _key: 'n', _type: 'entry', key: 'n', value: String(n) }],
  }),
  shows: (record, n) =>
    Object(record).name === `Written ${n}` && Object(record).metadata[0].value === String(n),
  showsNothing: isRemoved,
})

make(dataset, 'owner', 'product', { name: 'Owner' })
const prices = (): Bench & { connector: typeof remote } => ({
  entity: 'billing-price',
  connector: remote,
  guarantees: remote.guarantees,
  create: async () =>
    make(dataset, `price-${++edits}`, 'price', {
      ...{ product: { _type: 'reference', _ref: 'owner' }, currency: 'eur', amount: '5' },
    })._id,
  edit: async (id) => void edit(dataset, id, { nickname: `Edited ${++edits}` }),
  remove: async (id) => remove(dataset, id),
  fields: (n) => ({
    product: { _type: 'reference', _ref: 'owner' },
    ...{ currency: 'eur', amount: '5.00', interval: null, intervalCount: null, usageType: null, tiers: null },
    ...{ taxBehavior: 'unspecified', nickname: `Written ${n}`, lookupKey: null, isDefault: n === 1 },
    ...{ active: true, metadata: [] },
  }),
  shows: (record, n) => Object(record).nickname === `Written ${n}` && Object(record).isDefault === (n === 1),
  showsNothing: isRemoved,
})

describe.each([
  ['products', products],
  ['prices', prices],
])('Sanity’s %s keep what every connector promises', (_, open) => {
  readsAsAgreed(open)
  writesAsAgreed(open)
  makesAsAgreed(open)
  listsAsAgreed(open)
})
