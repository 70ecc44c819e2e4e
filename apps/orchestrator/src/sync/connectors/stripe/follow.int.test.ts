import type { Json } from '@tandem/sync-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BillingPrice } from '../../../payload-types.ts'
import { createPerson } from '../../../test-support/two-tenants.ts'
import { connectAlder } from '../../test-support/connected-account.ts'
import { engineForFile } from '../../test-support/engine-fixture.ts'
import type { FakeAccount } from './fake/account.ts'
import { FakeStripe } from './fake/fake-stripe.ts'
import { updatePrice } from './fake/prices.ts'
import { updateProduct } from './fake/products.ts'

const engine = engineForFile()
const stripe = new FakeStripe()
const integration = 'stripe-alder'
let account: FakeAccount
let tenant: number
let serial = 0

beforeAll(async () => {
  ;({ account, tenant } = await connectAlder(engine, stripe))
  const data = { medusaId: 'ten_noor', handle: 'noor', name: 'Noor', status: 'active' } as const
  await engine.payload.create({ collection: 'tenants', data })
})
afterAll(() => stripe.close())
beforeEach(() => {
  stripe.asked.length = 0
})

const writes = () => stripe.asked.filter((call) => !call.startsWith('GET'))

const price = (currency_code: string, amount: string, more: object = {}): Json => ({
  ...{ currency_code, amount, min_quantity: null, max_quantity: null },
  ...{ price_list_id: null, price_list_type: null, ...more },
})
const variant = (id: string, title: string, prices: Json[]): Json => ({
  ...{ id, title, sku: null, manage_inventory: false, allow_backorder: false, options: {}, prices },
  ...{ stocked_quantity: 0, reserved_quantity: 0 },
})

/** Medusa says so, and it is heard. */
async function say(id: string, changes: Record<string, Json>): Promise<void> {
  engine.medusa.putProduct(id, { tenant_id: 'ten_alder', status: 'published', ...changes })
  await engine.hint('product', id)
  await engine.settle()
}

/** A product of Medusa's with two variants, and a billing product that follows it. */
async function followed(data: object = {}) {
  const medusaId = `prod_mug${++serial}`
  const small = (amount: string) => variant(`variant_s${serial}`, 'Small', [price('eur', amount)])
  const large = variant(`variant_l${serial}`, 'Large', [
    price('eur', '20'),
    price('jpy', '3000'),
    price('eur', '15', { min_quantity: 10 }),
    price('eur', '18', { price_list_id: 'plist_1', price_list_type: 'sale' }),
  ])
  await say(medusaId, {
    title: `Mug ${serial}`,
    description: 'Of clay',
    thumbnail: 'https://cdn.test/1.jpg',
    images: ['https://cdn.test/2.jpg', 'https://cdn.test/1.jpg', '/static/3.jpg'],
    variants: [small('12.5'), large],
  })
  const product = await mirrorOf(medusaId)
  const made = await engine.payload.create({
    collection: 'billing-products',
    data: { tenant, medusaProduct: product, _status: 'published', ...data } as never,
  })
  await engine.settle()
  return { id: Number(made.id), medusaId, small, large, made }
}
async function mirrorOf(medusaId: string): Promise<number> {
  const where = { medusaId: { equals: medusaId } }
  const { docs } = await engine.payload.find({ collection: 'products', where })
  return Number(docs[0]?.id)
}
const read = (id: number, draft = false) =>
  engine.payload.findByID({ collection: 'billing-products', id, depth: 0, draft })
const there = async (id: number) => account.products.get((await read(id)).stripeId ?? '')
async function pricesOf(id: number): Promise<BillingPrice[]> {
  const where = { product: { equals: id } } as never
  const { docs } = await engine.payload.find({
    ...{ collection: 'billing-prices' as const, where, depth: 0, pagination: false, sort: 'id' },
  })
  return docs
}
async function pricesInStripe(id: number) {
  const product = (await there(id))?.id
  return [...account.prices.values()]
    .filter((one) => one.product === product)
    .map(({ unit_amount, currency, nickname, active }) => ({ unit_amount, currency, nickname, active }))
}
const update = (id: number, data: object, more: object = {}) =>
  engine.payload.update({ collection: 'billing-products', id, data: data as never, ...more } as never)
const problemOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: { data?: { errors?: { path: string; message: string }[] } }) => error.data?.errors?.[0] ?? error,
  )

describe('a billing product that follows a product of Medusa’s', () => {
  test('is what that one is, and has a price for each of its own, in Stripe too', async () => {
    const { id, made } = await followed()
    const product = { name: `Mug ${serial}`, description: 'Of clay', active: true }
    const images = ['https://cdn.test/1.jpg', 'https://cdn.test/2.jpg']
    expect(made).toMatchObject({ ...product, images })
    expect(await there(id)).toMatchObject({ ...product, images })
    expect(await pricesInStripe(id)).toEqual([
      { unit_amount: 1250, currency: 'eur', nickname: 'Small', active: true },
      { unit_amount: 2000, currency: 'eur', nickname: 'Large', active: true },
      { unit_amount: 3000, currency: 'jpy', nickname: 'Large', active: true },
    ])
    const [first] = await pricesOf(id)
    expect((await there(id))?.default_price).toBe(first?.stripeId)
    expect(account.prices.get(first?.stripeId ?? '')?.metadata).toMatchObject({
      medusa_variant: `variant_s${serial}`,
    })
  })

  test('changes with it, by one write for each thing that has changed', async () => {
    const { id, medusaId } = await followed()
    stripe.asked.length = 0
    await say(medusaId, { title: 'Cup' })
    expect(await there(id)).toMatchObject({ name: 'Cup' })
    expect(writes()).toHaveLength(1)
    // What says nothing new about it is nobody's news.
    await say(medusaId, { subtitle: 'For tea' })
    expect(writes()).toHaveLength(1)
    await say(medusaId, { status: 'draft' })
    expect(await there(id)).toMatchObject({ active: false })
    expect(writes()).toHaveLength(2)
    expect(await engine.payload.count({ collection: 'sync-conflicts' })).toMatchObject({ totalDocs: 0 })
  })

  test('keeps what a price was, and loses no version of it', async () => {
    const { id, medusaId, small, large } = await followed()
    for (const amount of ['13', '14']) await say(medusaId, { variants: [small(amount), large] })
    const inEuros = (await pricesInStripe(id)).filter(({ nickname }) => nickname === 'Small')
    expect(inEuros.map(({ unit_amount, active }) => [unit_amount, active])).toEqual([
      [1250, false],
      [1300, false],
      [1400, true],
    ])
    const [first] = await pricesOf(id)
    expect((await there(id))?.default_price).toBe(first?.stripeId)
    expect(account.prices.get(first?.stripeId ?? '')?.unit_amount).toBe(1400)
    // Two amounts before anybody has written the first: both were never there, so there is no version of either.
    engine.medusa.putProduct(medusaId, { variants: [small('15'), large] })
    await engine.hint('product', medusaId)
    await engine.work('product')
    await say(medusaId, { variants: [small('16'), large] })
    expect((await pricesInStripe(id)).filter(({ active }) => active).map((one) => one.unit_amount)).toEqual([
      2000, 3000, 1600,
    ])
  })

  test('archives the price of a variant that is gone, and takes it up again', async () => {
    const { id, medusaId, small, large } = await followed()
    await say(medusaId, { variants: [large] })
    const states = async () => (await pricesInStripe(id)).map(({ active }) => active)
    expect(await states()).toEqual([false, true, true])
    const standard = (await there(id))?.default_price
    expect(account.prices.get(String(standard))).toMatchObject({ unit_amount: 2000 })
    await say(medusaId, { variants: [small('12.5'), large] })
    expect(await states()).toEqual([true, true, true])
    expect((await there(id))?.default_price).toBe(standard)
  })

  test('stays when that one is deleted, archived, and follows nobody any more', async () => {
    const { id, medusaId } = await followed()
    stripe.asked.length = 0
    engine.medusa.products.delete(medusaId)
    await engine.hint('product', medusaId)
    await engine.settle()
    expect(await read(id)).toMatchObject({ active: false, medusaProduct: null, _status: 'published' })
    expect(await read(id, true)).toMatchObject({ active: false, medusaProduct: null })
    expect(await there(id)).toMatchObject({ active: false, name: `Mug ${serial}` })
    expect(writes()).toHaveLength(1)
    await update(id, { active: true, name: 'Sold on', _status: 'published' })
    await engine.settle()
    expect(await there(id)).toMatchObject({ active: true, name: 'Sold on' })
  })

  test('lets go of one that has gone to another tenant', async () => {
    const { id, medusaId } = await followed()
    await say(medusaId, { tenant_id: 'ten_noor', title: 'Somebody else’s' })
    expect(await read(id)).toMatchObject({ active: false, medusaProduct: null, name: `Mug ${serial}` })
  })

  test('puts back what is edited in Stripe of what Medusa says', async () => {
    const { id } = await followed()
    const product = (await there(id))?.id ?? ''
    const [first] = await pricesOf(id)
    updateProduct(account, product, { name: 'Renamed there', unit_label: 'piece' })
    updatePrice(account, first?.stripeId ?? '', { nickname: 'Tiny' })
    await engine.pool.query(
      `insert into sync.hints (integration, entity, remote_id, reason)
       values ($1, 'billing-product', $2, 'webhook'), ($1, 'billing-price', $3, 'webhook')`,
      [integration, product, first?.stripeId],
    )
    await engine.settle()
    expect(await read(id)).toMatchObject({ name: `Mug ${serial}`, unitLabel: 'piece' })
    expect(await there(id)).toMatchObject({ name: `Mug ${serial}`, unit_label: 'piece' })
    expect(account.prices.get(first?.stripeId ?? '')?.nickname).toBe('Small')
  })

  test('goes with what is published while somebody drafts, and keeps the draft', async () => {
    const { id, medusaId } = await followed()
    await update(id, { unitLabel: 'piece', _status: 'draft' }, { draft: true })
    await say(medusaId, { title: 'Cup' })
    expect(await read(id, true)).toMatchObject({ name: 'Cup', unitLabel: 'piece' })
    expect((await there(id))?.unit_label).toBeNull()
    await update(id, { _status: 'published' }, { draft: false })
    await engine.settle()
    expect(await there(id)).toMatchObject({ name: 'Cup' })
  })
})

describe('an editor', () => {
  test('can’t edit what Medusa says, and is told why; the rest is theirs', async () => {
    const { id } = await followed()
    const user = await createPerson(engine.payload, `editor${serial}`, ['editor'], [tenant])
    const asEditor = { overrideAccess: false, user }
    for (const [path, value] of Object.entries({
      name: 'Mine',
      description: null,
      images: [],
      active: false,
    }))
      expect(await problemOf(update(id, { [path]: value }, asEditor))).toMatchObject({
        path,
        message: expect.stringContaining('Medusa product'),
      })
    await update(id, { name: `Mug ${serial}`, unitLabel: 'piece', _status: 'published' }, asEditor)
    const [first] = await pricesOf(id)
    const change = (data: object) =>
      engine.payload.update({
        ...{ collection: 'billing-prices', id: Number(first?.id), data: data as never, ...asEditor },
      } as never)
    for (const [path, value] of Object.entries({
      amount: '1',
      currency: 'usd',
      nickname: 'M',
      active: false,
    }))
      expect(await problemOf(change({ [path]: value }))).toMatchObject({
        path,
        message: expect.stringContaining('Medusa product'),
      })
    await change({ lookupKey: `mug_${serial}`, taxBehavior: 'inclusive', _status: 'published' })
    await engine.settle()
    expect(account.prices.get(first?.stripeId ?? '')).toMatchObject({ lookup_key: `mug_${serial}` })
    const gone = engine.payload.delete({ collection: 'billing-prices', id: Number(first?.id), ...asEditor })
    expect(String(await problemOf(gone))).toContain('Medusa product')
  })

  test('keeps the values when it follows no more, and edits them', async () => {
    const { id, medusaId } = await followed()
    await update(id, { medusaProduct: null, _status: 'published' })
    await say(medusaId, { title: 'Cup' })
    expect(await read(id)).toMatchObject({ name: `Mug ${serial}` })
    await update(id, { name: 'Mine', _status: 'published' })
    const [first] = await pricesOf(id)
    await engine.payload.update({
      ...{ collection: 'billing-prices', id: Number(first?.id) },
      data: { amount: '9', _status: 'published' },
    } as never)
    await engine.settle()
    expect(await there(id)).toMatchObject({ name: 'Mine' })
    expect((await pricesInStripe(id)).at(-1)).toMatchObject({ unit_amount: 900, active: true })
  })

  test('has one follow that has other values and prices: they are taken over', async () => {
    const medusaId = `prod_late${++serial}`
    await say(medusaId, { title: 'Late', variants: [variant('variant_late', 'One', [price('kwd', '4.12')])] })
    const { id } = await engine.payload.create({
      collection: 'billing-products',
      data: { name: 'Early', tenant, _status: 'published' } as never,
    })
    await engine.settle()
    await update(Number(id), { medusaProduct: await mirrorOf(medusaId), _status: 'published' })
    await engine.settle()
    expect(await there(Number(id))).toMatchObject({ name: 'Late' })
    expect(await pricesInStripe(Number(id))).toMatchObject([{ unit_amount: 4120, currency: 'kwd' }])
  })

  test('chooses one of the same tenant, that nothing else of the account follows', async () => {
    await say('prod_noor', { tenant_id: 'ten_noor' })
    const follow = (product: number) =>
      engine.payload.create({
        collection: 'billing-products',
        data: { tenant, medusaProduct: product, _status: 'published' } as never,
      })
    expect(await problemOf(follow(await mirrorOf('prod_noor')))).toMatchObject({
      path: 'medusaProduct',
      message: expect.stringContaining('tenant'),
    })
    const { medusaId } = await followed()
    expect(await problemOf(follow(await mirrorOf(medusaId)))).toMatchObject({
      path: 'medusaProduct',
      message: expect.stringContaining('follows'),
    })
  })
})
