import type { Json } from '@tandem/sync-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { engineForFile } from '../test-support/engine-fixture.ts'

const engine = engineForFile()
let count = 0
let id = ''

const home = {
  first_name: 'Asha',
  last_name: null,
  company: null,
  address_1: '3 Kiln Row',
  address_2: null,
  city: 'Sheffield',
  province: null,
  postal_code: 'S1 1AA',
  country_code: 'gb',
  phone: null,
}

beforeAll(async () => {
  putCustomer('cus_1')
  await engine.hint('customer', 'cus_1')
  await engine.settle()
})
beforeEach(async () => {
  id = `order_${++count}`
  editMedusa({})
  await hintAndSettle()
  engine.medusa.writes = 0
})

function putCustomer(customerId: string): void {
  const nobody = { first_name: null, last_name: null, phone: null, company_name: null, vat_number: null }
  const record = { id: customerId, email: 'a@people.test', ...nobody, has_account: true, addresses: [] }
  engine.medusa.records.set(customerId, record)
}
function editMedusa(changes: Record<string, Json>): void {
  const start = {
    id,
    display_id: count,
    status: 'pending',
    payment_status: 'not_paid',
    fulfillment_status: 'not_fulfilled',
    customer_id: 'cus_1',
    email: 'a@people.test',
    currency_code: 'kwd',
    total: 12.375,
    tenant_id: null,
    placed_at: '2026-01-02T03:04:05.678+00:00',
    items: [],
    shipping_address: home,
    billing_address: null,
    metadata: { reference: 'A-1' },
  }
  engine.medusa.records.set(id, { ...start, ...medusa(), ...changes })
}
function medusa(): Record<string, Json> {
  return z.record(z.string(), z.json()).parse(engine.medusa.records.get(id) ?? {})
}
async function document() {
  const { docs } = await engine.payload.find({
    collection: 'orders',
    where: { medusaId: { equals: id } },
    depth: 1,
    overrideAccess: true,
  })
  return docs[0]
}
/** As the admin does it. */
async function editPayload(data: object): Promise<void> {
  const { id: documentId } = (await document()) ?? { id: 0 }
  await engine.payload.update({ collection: 'orders', id: documentId, data, overrideAccess: true })
}
async function hintAndSettle(): Promise<void> {
  await engine.hint('order', id)
  await engine.settle()
}
async function conflicts() {
  const { docs } = await engine.payload.find({
    collection: 'sync-conflicts',
    where: { remoteId: { equals: id } },
    sort: 'id',
    overrideAccess: true,
  })
  return docs
}

describe('an order', () => {
  test('arrives whole, beside its customer', async () => {
    expect(await document()).toMatchObject({
      displayId: count,
      total: 12.375,
      currency: 'kwd',
      placedAt: '2026-01-02T03:04:05.678Z',
      customer: { medusaId: 'cus_1' },
      shippingAddress: { firstName: 'Asha', address1: '3 Kiln Row', countryCode: 'gb' },
      metadata: { reference: 'A-1' },
    })
    await hintAndSettle()
    expect(await engine.outcomes(id)).toEqual(['created', 'echo'])
  })

  test('waits for a customer who has not arrived, and follows when they do', async () => {
    const customerId = `cus_late_${count}`
    editMedusa({ customer_id: customerId })
    await engine.hint('order', id)
    await engine.work('order')
    expect(await document()).toMatchObject({ customer: { medusaId: 'cus_1' } })
    putCustomer(customerId)
    await engine.hint('customer', customerId)
    await engine.settle()
    expect(await document()).toMatchObject({ customer: { medusaId: customerId } })
  })

  test('has its addresses and metadata edited in Payload’s admin', async () => {
    await editPayload({
      shippingAddress: { address1: '٤ شارع الكويت', lastName: 'السالم' },
      billingAddress: { city: 'Leeds' },
      metadata: { reference: 'A-1', gift: { wrap: true } },
    })
    await engine.settle()
    expect(medusa()).toMatchObject({
      shipping_address: { ...home, address_1: '٤ شارع الكويت', last_name: 'السالم' },
      billing_address: { city: 'Leeds', country_code: null },
      metadata: { reference: 'A-1', gift: { wrap: true } },
    })
    expect(engine.medusa.writes).toBe(1)
    expect(await conflicts()).toEqual([])
  })

  test('loses an address that is emptied, and is the same without one as with an empty one', async () => {
    await editPayload({ billingAddress: { city: '' } })
    await engine.settle()
    expect(engine.medusa.writes).toBe(0)
    await editPayload({
      shippingAddress: { firstName: '', address1: null, city: '', postalCode: '', countryCode: null },
    })
    await engine.settle()
    expect(medusa().shipping_address).toBeNull()
  })

  test('keeps one whole address of two that were edited at once, and the other as a conflict', async () => {
    await editPayload({ shippingAddress: { city: 'Leeds' }, metadata: { reference: 'A-1', seen: 'yes' } })
    editMedusa({ shipping_address: { ...home, address_1: '4 Kiln Row' }, status: 'completed' })
    await hintAndSettle()
    expect(await document()).toMatchObject({
      status: 'completed',
      shippingAddress: { address1: '4 Kiln Row', city: 'Sheffield' },
      metadata: { seen: 'yes' },
    })
    expect(medusa()).toMatchObject({
      shipping_address: { address_1: '4 Kiln Row', city: 'Sheffield' },
      metadata: { seen: 'yes' },
    })
    expect(await conflicts()).toMatchObject([
      {
        field: 'shippingAddress',
        winner: 'medusa',
        winnerValue: { address1: '4 Kiln Row', city: 'Sheffield' },
        loserValue: { address1: '3 Kiln Row', city: 'Leeds' },
      },
    ])
  })

  test('has what Medusa says reverted when somebody changes it in Payload’s database', async () => {
    await engine.pool.query(`update orders set total = 1, status = 'free' where medusa_id = $1`, [id])
    await engine.settle()
    expect(await document()).toMatchObject({ total: 12.375, status: 'pending' })
    expect(engine.medusa.writes).toBe(0)
  })

  test('outlives its customer', async () => {
    const customerId = `cus_gone_${count}`
    putCustomer(customerId)
    editMedusa({ customer_id: customerId })
    await engine.hint('customer', customerId)
    await hintAndSettle()
    expect(await document()).toMatchObject({ customer: { medusaId: customerId } })
    engine.medusa.records.delete(customerId)
    editMedusa({ customer_id: null })
    await engine.hint('customer', customerId)
    await engine.settle()
    expect(await document()).toMatchObject({ customer: null, email: 'a@people.test' })
    expect(await conflicts()).toEqual([])
  })
})
