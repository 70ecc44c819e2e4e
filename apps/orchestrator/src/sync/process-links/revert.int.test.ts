import type { Json } from '@tandem/sync-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { engineForFile } from '../test-support/engine-fixture.ts'

const engine = engineForFile()
let count = 0
let order = ''
let customer = ''

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

beforeEach(async () => {
  engine.medusa.refuses = () => null
  count += 1
  customer = `cus_${count}`
  order = `order_${count}`
  const nobody = { first_name: null, last_name: null, phone: null, company_name: null, vat_number: null }
  const person = { email: 'a@people.test', ...nobody, has_account: true, addresses: [] }
  engine.medusa.records.set(customer, { id: customer, ...person })
  engine.medusa.records.set(order, {
    id: order,
    display_id: count,
    status: 'pending',
    payment_status: 'not_paid',
    fulfillment_status: 'not_fulfilled',
    customer_id: customer,
    email: 'a@people.test',
    currency_code: 'kwd',
    total: 12.375,
    tenant_id: null,
    placed_at: '2026-01-02T03:04:05.678+00:00',
    items: [],
    shipping_address: home,
    billing_address: home,
    metadata: { reference: 'A-1' },
  })
  await engine.hint('customer', customer)
  await engine.settle()
  await engine.hint('order', order)
  await engine.settle()
})

const inMedusa = (id: string) => z.record(z.string(), z.json()).parse(engine.medusa.records.get(id))
async function sql(query: string, id: string): Promise<void> {
  await engine.pool.query(query, [id])
  await engine.settle()
}
async function inPayload(table: 'orders' | 'customers', id: string): Promise<Record<string, Json>> {
  const { rows } = await engine.pool.query(`select * from ${table} where medusa_id = $1`, [id])
  return rows[0]
}
async function linkOf(id: string) {
  const { rows } = await engine.pool.query('select status, error_code from sync.links where remote_id = $1', [
    id,
  ])
  return rows
}
async function conflictsOf(id: string) {
  const { rows } = await engine.pool.query(
    'select field, winner, loser_value, note, status from sync_conflicts where remote_id = $1 order by id',
    [id],
  )
  return rows
}
const inStep = [{ status: 'active', error_code: null }]

describe('what Medusa refuses of an order', () => {
  beforeEach(() => {
    engine.medusa.refuses = ({ shipping_address: address }) =>
      Object(address).country_code === 'gb'
        ? null
        : { message: 'The country can’t be changed.', fields: ['shipping_address'] }
  })

  test('is reverted in Payload, kept as a conflict with its reason, and parks nothing', async () => {
    await sql(`update orders set shipping_address_country_code = 'kw' where medusa_id = $1`, order)
    expect(await inPayload('orders', order)).toMatchObject({ shipping_address_country_code: 'gb' })
    expect(await linkOf(order)).toEqual(inStep)
    expect(await conflictsOf(order)).toMatchObject([
      {
        field: 'shippingAddress',
        winner: 'medusa',
        loser_value: { countryCode: 'kw' },
        note: 'The country can’t be changed.',
        status: 'open',
      },
    ])
  })

  test('does not hold up what was changed beside it', async () => {
    await sql(
      `update orders set shipping_address_country_code = 'kw', metadata = '{"reference": "A-2"}' where medusa_id = $1`,
      order,
    )
    expect(inMedusa(order)).toMatchObject({ metadata: { reference: 'A-2' }, shipping_address: home })
    expect(await inPayload('orders', order)).toMatchObject({ shipping_address_country_code: 'gb' })
    expect(await linkOf(order)).toEqual(inStep)
  })
})

test('all of an edit is reverted when Medusa refuses all of it', async () => {
  engine.medusa.refuses = () => ({ message: 'A canceled order can’t be changed.' })
  await sql(`update orders set metadata = '{"reference": "A-2"}' where medusa_id = $1`, order)
  expect(await inPayload('orders', order)).toMatchObject({ metadata: { reference: 'A-1' } })
  expect(await linkOf(order)).toEqual(inStep)
})

describe('what nobody can read of a document that both sides edit', () => {
  test.each([
    ['orders', `metadata = '[1, 2]'`, { metadata: { reference: 'A-1' } }, 1],
    ['orders', `metadata = '"a text"'`, { metadata: { reference: 'A-1' } }, 1],
    // As a row of the last version is, in which the column was not there yet.
    ['orders', 'items = null', { items: [] }, 0],
    ['orders', 'total = null', { total: '12.375' }, 0],
    ['customers', 'addresses = null', { addresses: [] }, 0],
    ['customers', 'has_account = null', { has_account: true }, 0],
  ] as const)('%s with %s is what Medusa says again', async (table, change, expected, conflicts) => {
    const id = table === 'orders' ? order : customer
    await sql(`update ${table} set ${change} where medusa_id = $1`, id)
    expect(await inPayload(table, id)).toMatchObject(expected)
    expect(await linkOf(id)).toEqual(inStep)
    expect(await conflictsOf(id)).toHaveLength(conflicts)
  })

  test('is reverted, and what was changed beside it goes to Medusa', async () => {
    await sql(`update customers set addresses = null, phone = '+44 1' where medusa_id = $1`, customer)
    expect(inMedusa(customer)).toMatchObject({ phone: '+44 1' })
    expect(await inPayload('customers', customer)).toMatchObject({ addresses: [], phone: '+44 1' })
  })
})
