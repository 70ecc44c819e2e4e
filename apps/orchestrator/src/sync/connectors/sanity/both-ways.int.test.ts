import type { Entity } from '@tandem/contracts/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readBilledSync } from '../../../billing/read-billed-sync.ts'
import { connectAlder } from '../../test-support/connected-account.ts'
import { connectDataset } from '../../test-support/connected-dataset.ts'
import { engineForFile } from '../../test-support/engine-fixture.ts'
import { changesIn } from '../stripe/events.ts'
import type { FakeAccount } from '../stripe/fake/account.ts'
import { FakeStripe } from '../stripe/fake/fake-stripe.ts'
import { createPrice } from '../stripe/fake/prices.ts'
import { createProduct, deleteProduct, updateProduct } from '../stripe/fake/products.ts'
import type { FakeDataset } from './fake/dataset.ts'
import { FakeSanity } from './fake/fake-sanity.ts'
import { edit, make, publish, remove, saveDraft, unpublish } from './fake/studio.ts'
import { entityOf, isPublishedId } from './records.ts'

const engine = engineForFile()
const [stripe, sanity] = [new FakeStripe(), new FakeSanity()]
let account: FakeAccount
let dataset: FakeDataset
let tenant: number
let serial = 0

beforeAll(async () => {
  ;({ account, tenant } = await connectAlder(engine, stripe))
  dataset = sanity.open('alder')
  dataset.mutationsPerSecond = 10_000
  await connectDataset(engine, { id: 'sanity-alder', dataset, endpoint: await sanity.listen(), tenant })
})
afterAll(() => {
  stripe.close()
  sanity.close()
})
beforeEach(async () => {
  await settle()
  stripe.asked.length = 0
  sanity.asked.length = 0
})

const ENTITIES: Readonly<Record<string, Entity>> = { product: 'billing-product', price: 'billing-price' }

/** Everything that both have told of since is heard, and worked on. */
const heard = { stripe: 0, sanity: 0 }
async function settle(): Promise<void> {
  for (let round = 0; round < 10; round++) {
    for (const event of account.events.slice(heard.stripe))
      for (const { kind, id } of changesIn(event)) await hint('stripe-alder', ENTITIES[kind], id)
    for (const { before, after } of dataset.changes.slice(heard.sanity)) {
      const { _id = '', _type = '' } = after ?? before ?? {}
      if (isPublishedId(_id)) await hint('sanity-alder', entityOf(_type), _id)
    }
    Object.assign(heard, { stripe: account.events.length, sanity: dataset.changes.length })
    await engine.settle()
    if (account.events.length === heard.stripe && dataset.changes.length === heard.sanity) return
  }
  throw new Error('it goes to and fro')
}
const hint = (integration: string, entity: Entity | null | undefined, id: string) =>
  engine.pool.query(
    `insert into sync.hints (integration, entity, remote_id, reason) values ($1, $2, $3, 'webhook')`,
    [integration, entity, id],
  )

const writes = (asked: readonly string[]) => asked.filter((call) => /mutate|^POST \/v1|^DELETE/.test(call))
const productsIn = () => [...dataset.documents.values()].filter(({ _type }) => _type === 'product')
const inStripe = (name: string) => [...account.products.values()].find((one) => one.name === name)
const inSanity = (name: string) => productsIn().find((one) => one.name === name && isPublishedId(one._id))
const nameOne = () => `Studio ${++serial}`

async function documentOf(name: string) {
  const { docs } = await engine.payload.find({
    collection: 'billing-products',
    where: { name: { equals: name } },
    depth: 0,
  })
  return docs[0]
}
const makeProduct = (name: string, fields: object = {}) =>
  make(dataset, `product-${serial}`, 'product', { name, active: true, ...fields })
const makePrice = (product: string, fields: object = {}) =>
  make(dataset, `price-${++serial}`, 'price', {
    product: { _type: 'reference', _ref: product },
    ...{ currency: 'eur', amount: '12.50', active: true, ...fields },
  })
const pricesOf = (product: string | undefined) =>
  [...account.prices.values()].filter((price) => price.product === product)

describe('a product', () => {
  test('that is published in Sanity comes to Payload and Stripe, with one write, and no echo', async () => {
    const name = nameOne()
    const { _id, _rev } = makeProduct(name, {
      description: 'There',
      metadata: [{ _key: 'a', key: 'shelf', value: 'b' }],
    })
    await settle()
    expect(inStripe(name)).toMatchObject({ description: 'There', metadata: { shelf: 'b' }, active: true })
    expect(await documentOf(name)).toMatchObject({
      ...{ integration: 'stripe-alder', tenant, stripeId: inStripe(name)?.id, _status: 'published' },
      updatedFromStripe: false,
    })
    expect(writes(stripe.asked)).toHaveLength(1)
    expect(writes(sanity.asked)).toEqual([])
    expect(dataset.documents.get(_id)?._rev).toBe(_rev)
  })

  test('that is made in Stripe comes to Payload and Sanity, with one write, and no echo', async () => {
    const name = nameOne()
    createProduct(account, { name, unit_label: 'seat', metadata: { plan: 'a' } })
    await settle()
    expect(inSanity(name)).toMatchObject({
      ...{ unitLabel: 'seat', active: true, updatedFromStripe: true },
      metadata: [{ key: 'plan', value: 'a' }],
    })
    expect(writes(sanity.asked)).toHaveLength(1)
    expect(writes(stripe.asked)).toEqual([])
  })

  test('is edited in either one, and in Payload: each edit is one write in each of the others', async () => {
    const name = nameOne()
    const { _id } = makeProduct(name)
    await settle()
    const there = inStripe(name)?.id ?? ''
    for (const [act, counts] of [
      [() => edit(dataset, _id, { description: 'By Sanity' }), [1, 0]],
      [() => updateProduct(account, there, { description: 'By Stripe' }), [0, 1]],
    ] as const) {
      stripe.asked.length = 0
      sanity.asked.length = 0
      act()
      await settle()
      expect([writes(stripe.asked).length, writes(sanity.asked).length]).toEqual(counts)
      const { description } = (await documentOf(name)) ?? {}
      expect(dataset.documents.get(_id)?.description).toBe(description)
      expect(account.products.get(there)?.description).toBe(description)
    }
    const id = (await documentOf(name))?.id ?? 0
    const data = { description: 'By Payload', _status: 'published' } as const
    await engine.payload.update({ collection: 'billing-products', id, data })
    await settle()
    expect(dataset.documents.get(_id)?.description).toBe('By Payload')
    expect(account.products.get(there)?.description).toBe('By Payload')
  })

  test('trap 16: a draft is nobody’s news, and stays where it is whatever is written beneath it', async () => {
    const name = nameOne()
    saveDraft(dataset, `product-${serial}`, 'product', { name })
    await settle()
    expect(await documentOf(name)).toBeUndefined()
    const { _id } = publish(dataset, `product-${serial}`)
    await settle()
    expect(inStripe(name)).toBeDefined()
    saveDraft(dataset, _id, 'product', { description: 'Drafted' })
    updateProduct(account, inStripe(name)?.id ?? '', { unit_label: 'hour' })
    await settle()
    expect(dataset.documents.get(_id)).toMatchObject({ unitLabel: 'hour' })
    expect(dataset.documents.get(_id)?.description).toBeUndefined()
    expect(dataset.documents.get(`drafts.${_id}`)).toMatchObject({ description: 'Drafted' })
    expect(inStripe(name)?.description).toBeNull()
  })

  test('that somebody saves in the moment before a write is read again, and nothing of theirs is lost', async () => {
    const name = nameOne()
    const { _id } = makeProduct(name)
    await settle()
    updateProduct(account, inStripe(name)?.id ?? '', { description: 'By Stripe' })
    sanity.before = (call) => {
      if (!call.includes('mutate')) return
      sanity.before = () => {}
      edit(dataset, _id, { unitLabel: 'desk' })
    }
    await settle()
    expect(dataset.documents.get(_id)).toMatchObject({ description: 'By Stripe', unitLabel: 'desk' })
    expect(inStripe(name)).toMatchObject({ description: 'By Stripe', unit_label: 'desk' })
  })

  test('whose write was answered to nobody is found by its mark, and written once', async () => {
    const name = nameOne()
    createProduct(account, { name })
    sanity.answers = (call) => {
      if (!call.includes('mutate')) return true
      sanity.answers = () => true
      return false
    }
    await settle()
    expect(writes(sanity.asked)).toHaveLength(1)
    expect(productsIn().filter((one) => one.name === name)).toHaveLength(1)
    expect(await documentOf(name)).toBeDefined()
  })

  test('that both have given another name at once keeps Payload’s, and the other is under Conflicts', async () => {
    const name = nameOne()
    const { _id } = makeProduct(name)
    await settle()
    const id = (await documentOf(name))?.id ?? 0
    edit(dataset, _id, { name: `${name} theirs` })
    await engine.payload.update({
      collection: 'billing-products',
      id,
      data: { name: `${name} ours`, _status: 'published' },
    })
    await settle()
    expect(dataset.documents.get(_id)?.name).toBe(`${name} ours`)
    expect(inStripe(`${name} ours`)).toBeDefined()
    const where = { remoteId: { equals: _id } }
    const { docs } = await engine.payload.find({ collection: 'sync-conflicts', where })
    expect(docs).toMatchObject([{ field: 'name', winner: 'payload', loserValue: `${name} theirs` }])
  })
})

describe('what goes', () => {
  test('from Sanity becomes a draft here and is archived in Stripe, and comes back with it', async () => {
    const name = nameOne()
    const { _id } = makeProduct(name)
    await settle()
    unpublish(dataset, _id)
    await settle()
    expect(await documentOf(name)).toMatchObject({ _status: 'draft', deletedInStripe: null })
    expect(inStripe(name)?.active).toBe(false)
    publish(dataset, _id)
    await settle()
    expect(await documentOf(name)).toMatchObject({ _status: 'published' })
    expect(inStripe(name)?.active).toBe(true)
    expect(productsIn().filter((one) => one.name === name)).toHaveLength(1)
  })

  test('from Sanity, and is published here again, is made there under the id that it had', async () => {
    const name = nameOne()
    const { _id } = makeProduct(name)
    await settle()
    remove(dataset, _id)
    await settle()
    const id = (await documentOf(name))?.id ?? 0
    await engine.payload.update({ collection: 'billing-products', id, data: { _status: 'published' } })
    await settle()
    expect(dataset.documents.get(_id)).toMatchObject({ name })
    expect(inStripe(name)?.active).toBe(true)
  })

  test('from Payload or Stripe is archived in Sanity, and back when somebody takes it up', async () => {
    const name = nameOne()
    const { _id } = makeProduct(name)
    await settle()
    const id = (await documentOf(name))?.id ?? 0
    await engine.payload.update({ collection: 'billing-products', id, data: { _status: 'draft' } })
    await settle()
    expect(dataset.documents.get(_id)).toMatchObject({ active: false, tandem: { removed: true } })
    edit(dataset, _id, { active: true })
    await settle()
    expect(await documentOf(name)).toMatchObject({ _status: 'published', active: true })
    deleteProduct(account, inStripe(name)?.id ?? '')
    await settle()
    expect(dataset.documents.get(_id)).toMatchObject({ active: false, tandem: { removed: true } })
    await engine.payload.update({ collection: 'billing-products', id, data: { _status: 'published' } })
    await settle()
    expect(dataset.documents.get(_id)).toMatchObject({ active: true })
    expect(dataset.documents.get(_id)?.tandem.removed).toBeUndefined()
    expect(inStripe(name)).toBeDefined()
  })
})

describe('a price', () => {
  test('trap 13: comes with its product, whichever is told of first', async () => {
    const name = nameOne()
    const product = makeProduct(name)
    const price = makePrice(product._id, { interval: 'month', isDefault: true, lookupKey: `key_${serial}` })
    await hint('sanity-alder', 'billing-price', price._id)
    await settle()
    const [there] = pricesOf(inStripe(name)?.id)
    expect(there).toMatchObject({
      ...{ unit_amount: 1250, currency: 'eur', lookup_key: price.lookupKey },
      recurring: { interval: 'month', interval_count: 1, usage_type: 'licensed' },
    })
    expect(inStripe(name)?.default_price).toBe(there?.id)
    expect(writes(sanity.asked)).toEqual([])
  })

  test('that is made in Stripe comes to Sanity with its product, and refers to it', async () => {
    const name = nameOne()
    const { id } = createProduct(account, { name })
    const price = createPrice(account, { product: id, currency: 'kwd', unit_amount: '4120', nickname: name })
    updateProduct(account, id, { default_price: price.id })
    await settle()
    const [found] = [...dataset.documents.values()].filter((one) => one.nickname === name)
    expect(found).toMatchObject({
      ...{ amount: '4.120', currency: 'kwd', isDefault: true, updatedFromStripe: true },
      product: { _ref: inSanity(name)?._id },
    })
    expect(writes(sanity.asked)).toHaveLength(2)
    expect(writes(stripe.asked)).toEqual([])
  })

  test('with another amount in Sanity is made in Stripe anew, takes the old one’s place, and stays one document', async () => {
    const name = nameOne()
    const { _id: product } = makeProduct(name)
    const { _id } = makePrice(product, { isDefault: true, lookupKey: `key_${serial}` })
    await settle()
    const [before] = pricesOf(inStripe(name)?.id)
    sanity.asked.length = 0
    edit(dataset, _id, { amount: '15' })
    await settle()
    const prices = pricesOf(inStripe(name)?.id)
    expect(prices).toHaveLength(2)
    const after = prices.find(({ id }) => id !== before?.id)
    expect(after).toMatchObject({ unit_amount: 1500, active: true, lookup_key: before?.lookup_key })
    expect(account.prices.get(before?.id ?? '')).toMatchObject({ active: false, lookup_key: null })
    expect(inStripe(name)?.default_price).toBe(after?.id)
    const { docs } = await engine.payload.find({
      collection: 'billing-prices',
      where: { stripeId: { in: prices.map(({ id }) => id) } },
      sort: 'id',
      depth: 0,
    })
    expect(docs).toMatchObject([
      { amount: '15.00', stripeId: after?.id, active: true, title: '15.00 EUR' },
      { amount: '12.50', stripeId: before?.id, active: false, replacedBy: docs[0]?.id },
    ])
    // One document there, too, and nothing was written into it.
    expect(writes(sanity.asked)).toEqual([])
    const ofProduct = [...dataset.documents.values()].filter((one) => Object(one.product)._ref === product)
    expect(ofProduct.map((one) => one._id)).toEqual([_id])
  })

  test('with another amount in Payload is changed in Sanity', async () => {
    const name = nameOne()
    const { _id } = makePrice(makeProduct(name)._id)
    await settle()
    const where = { stripeId: { equals: pricesOf(inStripe(name)?.id)[0]?.id } }
    const id = (await engine.payload.find({ collection: 'billing-prices', where })).docs[0]?.id ?? 0
    const data = { amount: '20', _status: 'published' } as const
    await engine.payload.update({ collection: 'billing-prices', id, data })
    await settle()
    expect(dataset.documents.get(_id)).toMatchObject({ amount: '20.00', active: true })
    expect(pricesOf(inStripe(name)?.id).map(({ unit_amount, active }) => [unit_amount, active])).toEqual([
      [1250, false],
      [2000, true],
    ])
  })

  test('that is no amount needs attention, and holds up no other', async () => {
    const name = nameOne()
    const product = makeProduct(name)
    const wrong = makePrice(product._id, { amount: 'twelve' })
    makePrice(product._id, { amount: '9' })
    await settle()
    expect(pricesOf(inStripe(name)?.id)).toMatchObject([{ unit_amount: 900 }])
    const { rows } = await engine.pool.query(
      'select status, error_code from sync.links where remote_id = $1',
      [wrong._id],
    )
    expect(rows).toEqual([{ status: 'parked', error_code: 'RECORD_INVALID' }])
  })
})

test('how a document stands is told of both: Stripe, and Sanity beside it', async () => {
  const data = { name: nameOne(), tenant, _status: 'published' } as never
  const { id } = await engine.payload.create({ collection: 'billing-products', data })
  const lane = { integration: 'stripe-alder', entity: 'billing-product' } as const
  const read = () => readBilledSync(engine.pool, lane, String(id), true)
  const beside = { integration: 'sanity-alder', name: 'Dataset sanity-alder' }
  expect(await read()).toMatchObject({ state: 'waiting', companions: [{ ...beside, state: 'waiting' }] })
  await settle()
  expect(await read()).toMatchObject({ state: 'in-step', companions: [{ ...beside, state: 'in-step' }] })
})
