import { afterAll, beforeAll, describe } from 'vitest'
import type { Bench } from '../contract-suite/bench.ts'
import { listsAsAgreed } from '../contract-suite/listing.ts'
import { makesAsAgreed } from '../contract-suite/making.ts'
import { readsAsAgreed } from '../contract-suite/reading.ts'
import { writesAsAgreed } from '../contract-suite/writing.ts'
import { FakeStripe } from './fake/fake-stripe.ts'
import { createPrice, deletePrice, updatePrice } from './fake/prices.ts'
import { createProduct, deleteProduct, updateProduct } from './fake/products.ts'
import { openStripe } from './open-stripe.ts'

const stripe = new FakeStripe()
// Live mode: more may be asked in a second.
const account = stripe.open('acct_1contract', true)
account.limits = { total: 10_000, endpoint: 10_000 }
let remote: ReturnType<typeof openStripe>
let edits = 0

beforeAll(async () => {
  remote = openStripe(
    {
      account: account.id,
      secretKey: account.key,
      webhookSecrets: ['whsec_of_the_contract_suite'],
      origin: '3c0b62d2-0d3c-4a44-a39f-9f8d6f2d4a01',
      endpoint: await stripe.listen(),
    },
    { timeoutMs: 5_000 },
  )
})
afterAll(() => stripe.close())

const nameOf = (record: unknown): unknown => Object(record).name

const products = (): Bench & { connector: typeof remote } => ({
  entity: 'billing-product',
  connector: remote,
  guarantees: remote.guarantees,
  create: async () => createProduct(account, { name: `Product ${++edits}` }).id,
  edit: async (id) => void updateProduct(account, id, { name: `Edited ${++edits}` }),
  remove: async (id) => void deleteProduct(account, id),
  fields: (n) => ({
    name: `Written ${n}`,
    description: null,
    images: n % 2 === 0 ? [] : ['https://files.test/a.png'],
    active: true,
    unit_label: 'seat',
    tax_code: null,
    metadata: { n: String(n) },
  }),
  shows: (record, n) => nameOf(record) === `Written ${n}` && Object(record).metadata.n === String(n),
  showsNothing: (record) => Object(record).active === false && 'tandem_removed' in Object(record).metadata,
})

const owner = createProduct(account, { name: 'Owner' }).id
const prices = (): Bench & { connector: typeof remote } => ({
  entity: 'billing-price',
  connector: remote,
  guarantees: remote.guarantees,
  naturalKey: owner,
  create: async () => createPrice(account, { product: owner, currency: 'eur', unit_amount: '500' }).id,
  edit: async (id) => void updatePrice(account, id, { nickname: `Edited ${++edits}` }),
  remove: async (id) => deletePrice(account, id),
  fields: (n) => ({
    product: owner,
    currency: 'eur',
    unit_amount_decimal: '500',
    recurring: null,
    tiers: null,
    tax_behavior: 'unspecified',
    nickname: `Written ${n}`,
    lookup_key: null,
    is_default: n === 1,
    active: true,
    metadata: {},
  }),
  shows: (record, n) => Object(record).nickname === `Written ${n}` && Object(record).is_default === (n === 1),
  showsNothing: (record) => Object(record).active === false && 'tandem_removed' in Object(record).metadata,
})

describe.each([
  ['products', products],
  ['prices', prices],
])('Stripe’s %s keep what every connector promises', (_, open) => {
  readsAsAgreed(open)
  writesAsAgreed(open)
  makesAsAgreed(open)
  listsAsAgreed(open)
})
