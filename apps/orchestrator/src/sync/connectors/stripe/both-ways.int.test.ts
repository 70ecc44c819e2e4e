import type { Entity } from '@tandem/contracts/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { processLinks } from '../../process-links/process-links.ts'
import { connectAlder } from '../../test-support/connected-account.ts'
import { engineForFile } from '../../test-support/engine-fixture.ts'
import { changesIn } from './events.ts'
import type { FakeAccount } from './fake/account.ts'
import { FakeStripe } from './fake/fake-stripe.ts'
import { createPrice, deletePrice, updatePrice } from './fake/prices.ts'
import { createProduct, deleteProduct, updateProduct } from './fake/products.ts'

const engine = engineForFile()
const stripe = new FakeStripe()
const integration = 'stripe-alder'
let account: FakeAccount
let tenant: number
let serial = 0

beforeAll(async () => {
  ;({ account, tenant } = await connectAlder(engine, stripe))
})
afterAll(() => stripe.close())
beforeEach(() => {
  stripe.asked.length = 0
})

const ENTITIES: Readonly<Record<string, Entity>> = { product: 'billing-product', price: 'billing-price' }

/** Everything that the account has told of since is heard, and worked on. */
let heard = 0
async function settle(): Promise<void> {
  for (let round = 0; round < 10; round++) {
    const told = account.events.slice(heard).flatMap(changesIn)
    heard = account.events.length
    for (const { kind, id } of told)
      await engine.pool.query(
        `insert into sync.hints (integration, entity, remote_id, reason) values ($1, $2, $3, 'webhook')`,
        [integration, ENTITIES[kind], id],
      )
    await engine.settle()
    if (account.events.length === heard) return
  }
  throw new Error('it goes to and fro')
}

async function documents<T extends 'billing-products' | 'billing-prices'>(collection: T) {
  const { docs } = await engine.payload.find({
    collection,
    depth: 0,
    pagination: false,
    sort: 'id',
    where: {},
  })
  return docs
}
const writes = () => stripe.asked.filter((call) => !call.startsWith('GET'))

async function publishProduct(data: object = {}) {
  return engine.payload.create({
    collection: 'billing-products',
    data: { name: `Studio ${++serial}`, tenant, _status: 'published', ...data } as never,
  })
}
async function publishPrice(product: number, data: object = {}) {
  return engine.payload.create({
    collection: 'billing-prices',
    data: {
      product,
      tenant,
      currency: 'eur',
      amount: '12.50',
      taxBehavior: 'unspecified',
      _status: 'published',
      ...data,
    } as never,
  })
}
const productOf = async (id: number) =>
  account.products.get((await engine.payload.findByID({ collection: 'billing-products', id })).stripeId ?? '')
const priceOf = async (id: number) =>
  account.prices.get((await engine.payload.findByID({ collection: 'billing-prices', id })).stripeId ?? '')

describe('from Payload to Stripe', () => {
  test('a draft goes nowhere, and goes when it is published; afterwards nothing is written again', async () => {
    const before = account.products.size
    const { id } = await publishProduct({ _status: 'draft', metadata: { shelf: 'a' } })
    await settle()
    expect(account.products.size).toBe(before)
    await engine.payload.update({
      collection: 'billing-products',
      id,
      data: { _status: 'published', unitLabel: 'seat' },
    })
    await settle()
    expect(await productOf(id)).toMatchObject({
      name: `Studio ${serial}`,
      unit_label: 'seat',
      metadata: { shelf: 'a' },
    })
    expect(writes()).toHaveLength(1)
  })

  test('an edit that is only drafted goes nowhere', async () => {
    const { id } = await publishProduct()
    await settle()
    await engine.payload.update({
      collection: 'billing-products',
      id,
      draft: true,
      data: { name: 'Drafted', _status: 'draft' },
    })
    await settle()
    expect((await productOf(id))?.name).toBe(`Studio ${serial}`)
  })

  test('a price waits for its product, and becomes its default', async () => {
    const { id: product } = await publishProduct()
    const { id } = await publishPrice(product, {
      isDefault: true,
      lookupKey: `studio_${serial}`,
      interval: 'month',
    })
    await settle()
    const price = await priceOf(id)
    expect(price).toMatchObject({
      unit_amount: 1250,
      lookup_key: `studio_${serial}`,
      recurring: { interval: 'month' },
    })
    expect((await productOf(product))?.default_price).toBe(price?.id)
    expect(price?.metadata).not.toHaveProperty('tandem_unfinished')
  })
})

describe('from Stripe to Payload', () => {
  test('a product and its prices come, whichever is told of first', async () => {
    const { id } = createProduct(account, {
      name: 'Made in Stripe',
      description: 'There',
      metadata: { a: 'b' },
    })
    const price = createPrice(account, { product: id, currency: 'kwd', unit_amount: '4120' })
    updateProduct(account, id, { default_price: price.id })
    await settle()
    const product = (await documents('billing-products')).find(({ stripeId }) => stripeId === id)
    expect(product).toMatchObject({
      name: 'Made in Stripe',
      metadata: { a: 'b' },
      tenant,
      integration,
      _status: 'published',
      updatedFromStripe: true,
    })
    const document = (await documents('billing-prices')).find(({ stripeId }) => stripeId === price.id)
    expect(document).toMatchObject({
      amount: '4.120',
      title: '4.120 KWD',
      currency: 'kwd',
      isDefault: true,
      product: product?.id,
    })
    expect(writes()).toEqual([])
    // In the admin as well, where the newest version is shown.
    const shown = await engine.payload.findByID({
      collection: 'billing-products',
      id: product?.id ?? 0,
      draft: true,
    })
    expect(shown).toMatchObject({ name: 'Made in Stripe', stripeId: id })
  })

  test('an edit there keeps what is drafted here', async () => {
    const { id } = await publishProduct({ description: 'As it was' })
    await settle()
    const options = { collection: 'billing-products', id } as const
    await engine.payload.update({
      ...options,
      draft: true,
      data: { description: 'Drafted', _status: 'draft' },
    })
    updateProduct(account, (await productOf(id))?.id ?? '', { name: 'Renamed there', description: 'There' })
    await settle()
    expect(await engine.payload.findByID(options)).toMatchObject({
      name: 'Renamed there',
      description: 'There',
    })
    expect(await engine.payload.findByID({ ...options, draft: true })).toMatchObject({
      name: 'Renamed there',
      description: 'Drafted',
    })
  })
})

test('edits of both sides are merged; of a field that both changed this side’s value stays, the other is kept', async () => {
  const { id } = await publishProduct({ description: 'As it was' })
  await settle()
  const there = (await productOf(id))?.id ?? ''
  updateProduct(account, there, { name: 'Theirs', unit_label: 'hour' })
  await engine.payload.update({
    collection: 'billing-products',
    id,
    data: { name: 'Ours', description: 'New', _status: 'published' },
  })
  await settle()
  expect(account.products.get(there)).toMatchObject({ name: 'Ours', description: 'New', unit_label: 'hour' })
  const { docs } = await engine.payload.find({
    collection: 'sync-conflicts',
    where: { remoteId: { equals: there } },
  })
  expect(docs).toMatchObject([{ field: 'name', winner: 'payload', loserValue: 'Theirs', status: 'open' }])
})

describe('archiving and deleting', () => {
  test('go both ways, and back', async () => {
    const { id } = await publishProduct()
    await settle()
    const there = (await productOf(id))?.id ?? ''
    await engine.payload.update({
      collection: 'billing-products',
      id,
      data: { active: false, _status: 'published' },
    })
    await settle()
    expect(account.products.get(there)?.active).toBe(false)
    updateProduct(account, there, { active: 'true' })
    await settle()
    expect(await engine.payload.findByID({ collection: 'billing-products', id })).toMatchObject({
      active: true,
    })
  })

  test('what is deleted or unpublished here is archived there, and taken up again with it', async () => {
    const { id } = await publishProduct()
    await settle()
    const there = (await productOf(id))?.id ?? ''
    await engine.payload.update({ collection: 'billing-products', id, data: { _status: 'draft' } })
    await settle()
    expect(account.products.get(there)).toMatchObject({ active: false, metadata: { tandem_removed: '1' } })
    await engine.payload.update({ collection: 'billing-products', id, data: { _status: 'published' } })
    await settle()
    expect(account.products.get(there)).toMatchObject({ active: true })
    expect(account.products.get(there)?.metadata).not.toHaveProperty('tandem_removed')
    await engine.payload.delete({ collection: 'billing-products', id })
    await settle()
    expect(account.products.get(there)?.active).toBe(false)
    // Somebody takes it up in Stripe: it is a document again.
    updateProduct(account, there, { active: 'true' })
    await settle()
    expect((await documents('billing-products')).filter(({ stripeId }) => stripeId === there)).toHaveLength(1)
  })

  test.each([
    ['product', 'price'],
    ['price', 'product'],
  ])(
    'what is deleted in Stripe stays here as a draft, and is made anew: the %s is told of before the %s',
    async (first) => {
      const { id } = await publishProduct()
      const price = await publishPrice(id)
      await settle()
      const [product, there] = [(await productOf(id))?.id ?? '', (await priceOf(price.id))?.id ?? '']
      deletePrice(account, there)
      deleteProduct(account, product)
      const lane = { integration, entity: ENTITIES[first] ?? 'billing-product' }
      await engine.pool.query(
        `insert into sync.hints (integration, entity, remote_id, reason) values ($1, $2, $3, 'webhook')`,
        [integration, lane.entity, first === 'product' ? product : there],
      )
      await processLinks(lane, engine.deps)
      await settle()
      const gone = await engine.payload.findByID({ collection: 'billing-products', id })
      expect(gone).toMatchObject({ _status: 'draft', stripeId: null, deletedInStripe: expect.any(String) })
      for (const [collection, one] of [
        ['billing-products', id],
        ['billing-prices', price.id],
      ] as const)
        await engine.payload.update({ collection, id: one, data: { _status: 'published' } as never })
      await settle()
      expect((await productOf(id))?.name).toBe(`Studio ${serial}`)
      expect((await productOf(id))?.id).not.toBe(product)
      expect((await priceOf(price.id))?.product).toBe((await productOf(id))?.id)
    },
  )
})

test('a price with another amount takes the place of the one before, which stays to be read', async () => {
  const { id: product } = await publishProduct()
  const { id } = await publishPrice(product, {
    isDefault: true,
    lookupKey: `key_${serial}`,
    interval: 'month',
  })
  await settle()
  const before = await priceOf(id)
  await engine.payload.update({
    collection: 'billing-prices',
    id,
    data: { amount: '15', _status: 'published' },
  })
  await settle()
  const after = await priceOf(id)
  expect(after?.id).not.toBe(before?.id)
  expect(after).toMatchObject({
    unit_amount: 1500,
    lookup_key: `key_${serial}`,
    active: true,
    recurring: { interval: 'month' },
  })
  expect((await productOf(product))?.default_price).toBe(after?.id)
  expect(account.prices.get(before?.id ?? '')).toMatchObject({ active: false, lookup_key: null })
  const { docs } = await engine.payload.find({
    collection: 'billing-prices',
    where: { replacedBy: { equals: id } },
    depth: 0,
  })
  expect(docs).toMatchObject([
    {
      amount: '12.50',
      stripeId: before?.id,
      active: false,
      validUntil: expect.any(String),
      title: '12.50 EUR each month',
    },
  ])
  expect([...account.prices.values()].filter((price) => price.product === before?.product)).toHaveLength(2)
  stripe.asked.length = 0
  updatePrice(account, after?.id ?? '', { nickname: 'Theirs' })
  await settle()
  expect(await engine.payload.findByID({ collection: 'billing-prices', id })).toMatchObject({
    nickname: 'Theirs',
    amount: '15',
  })
  expect(writes()).toEqual([])
})
