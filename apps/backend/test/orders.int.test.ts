import { cancelOrderWorkflow, completeOrderWorkflow } from '@medusajs/medusa/core-flows'
import { medusaOrderSchema, readResponseSchema } from '@tandem/contracts/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestBackend, testBackend } from './backend/medusa.ts'
import { captured } from './backend/outbox.ts'
import { createOrder, createShop, type Shop } from './backend/shop.ts'

let backend: TestBackend
let shop: Shop
beforeAll(async () => {
  backend = await testBackend()
  shop = await createShop(backend)
})

async function read(id: string) {
  const { body } = await backend.internal('read', { entity: 'order', ids: [id] })
  const [found] = readResponseSchema.parse(body).records
  return { record: medusaOrderSchema.parse(found?.record), token: found?.token ?? '', marker: found?.marker }
}

async function apply(id: string, expect: string, data: object) {
  const marker = { rev: 3, hash: 'three' }
  const deadline = new Date(Date.now() + 10_000).toISOString()
  const { body } = await backend.internal('apply', {
    entity: 'order',
    items: [{ id, expect, data, marker, deadline }],
  })
  return body.results[0]
}

const elsewhere = (record: { shipping_address: object | null }) => ({
  ...record,
  shipping_address: { ...record.shipping_address, address_1: '4 شارع الكويت' },
})

describe('an order', () => {
  it("is read as the framework's own admin route shows it", async () => {
    const fields =
      'fields=*items,*shipping_address,*billing_address,+customer_id,+metadata,+email,+currency_code'
    const { body } = await backend.admin('GET', `/orders/${shop.orderId}?${fields}`)
    const { record } = await read(shop.orderId)
    const { order } = body
    expect(record).toMatchObject({
      display_id: order.display_id,
      status: order.status,
      payment_status: order.payment_status,
      fulfillment_status: order.fulfillment_status,
      email: order.email,
      total: order.total,
      currency_code: order.currency_code,
      customer_id: order.customer_id,
      metadata: order.metadata,
      tenant_id: shop.tenantId,
    })
    expect(order.total).toBe(29)
    expect(order.shipping_address).toMatchObject(record.shipping_address ?? { missing: true })
    expect(order.billing_address).toMatchObject(record.billing_address ?? { missing: true })
    expect(Date.parse(record.placed_at)).toBe(Date.parse(order.created_at))
    expect(record.items).toMatchObject([
      { title: 'Tidepool Mug', quantity: 2, unit_price: 12.5, total: 25, product_id: null },
    ])
  })

  it('is written only over what was read; an address it had is kept', async () => {
    const id = await createOrder(backend)
    const before = await read(id)
    const changed = { ...elsewhere(before.record), metadata: { reference: 'A-2', gift: { wrap: true } } }
    expect(await apply(id, before.token, changed)).toMatchObject({ outcome: 'applied' })
    expect(await apply(id, before.token, changed)).toMatchObject({ outcome: 'stale' })
    const after = await read(id)
    expect(after.record).toEqual(changed)
    expect(after.marker).toEqual({ rev: 3, hash: 'three' })
    const { rows } = await backend.database.query(
      `select o.metadata, (select count(*)::int from order_address a where a.address_1 = '3 Kiln Row') > 1 as kept,
         o.billing_address_id is not null as billed from "order" o where o.id = $1`,
      [id],
    )
    expect(rows).toMatchObject([{ kept: true, billed: true, metadata: { _last_synced_from: 'payload' } }])
  })

  it('gets an address it had not, and loses one', async () => {
    const id = await createOrder(backend, { billing_address: undefined })
    const { record, token } = await read(id)
    expect(record.billing_address).toBeNull()
    const changed = { ...record, billing_address: record.shipping_address, shipping_address: null }
    expect(await apply(id, token, changed)).toMatchObject({ outcome: 'applied' })
    expect((await read(id)).record).toEqual(changed)
  })

  it('is not changed once it is canceled, nor is the country it goes to', async () => {
    const id = await createOrder(backend)
    const { record, token } = await read(id)
    const abroad = { ...record, shipping_address: { ...record.shipping_address, country_code: 'kw' } }
    expect(await apply(id, token, abroad)).toMatchObject({
      outcome: 'failed',
      code: 'RECORD_INVALID',
      fields: ['shipping_address'],
    })
    await cancelOrderWorkflow(backend.container).run({ input: { order_id: id } })
    const canceled = await read(id)
    expect(canceled.record.status).toBe('canceled')
    expect(await apply(id, canceled.token, elsewhere(canceled.record))).toMatchObject({
      outcome: 'failed',
      code: 'RECORD_INVALID',
    })
    expect(await apply(id, canceled.token, canceled.record)).toMatchObject({ outcome: 'applied' })
  })

  it('is no order while it is a draft', async () => {
    const id = await createOrder(backend, { is_draft_order: true, status: 'draft' })
    const { body } = await backend.internal('read', { entity: 'order', ids: [id] })
    expect(body.records[0].record).toBeNull()
  })

  it('is captured: placed, moved, completed, by workflow or by SQL', async () => {
    let id = ''
    const opsOf = async (action: () => Promise<unknown>) => {
      const rows = await captured(backend, action)
      return [
        ...new Set(
          rows.filter((row) => row.record_id === id || id === '').map((row) => `${row.entity} ${row.op}`),
        ),
      ]
    }
    const placed = await captured(backend, async () => {
      id = await createOrder(backend)
    })
    expect(placed.filter((row) => row.op === 'placed')).toMatchObject([{ entity: 'order', record_id: id }])
    const sql = (query: string) => backend.database.query(query, [id])
    expect(
      await opsOf(() =>
        sql(`update order_address set city = 'Leeds' from "order" o
      where o.id = $1 and order_address.id = o.shipping_address_id`),
      ),
    ).toEqual(['order updated'])
    expect(await opsOf(() => sql(`update "order" set updated_at = now() where id = $1`))).toEqual([])
    expect(
      await opsOf(() => completeOrderWorkflow(backend.container).run({ input: { orderIds: [id] } })),
    ).toEqual(['order completed'])
    expect(await opsOf(() => sql(`update "order" set metadata = '{}' where id = $1`))).toEqual([
      'order updated',
    ])
  })

  it('that was a draft is placed when it is confirmed', async () => {
    const id = await createOrder(backend, { is_draft_order: true, status: 'draft' })
    const rows = await captured(backend, () =>
      backend.database.query(`update "order" set is_draft_order = false, status = 'pending' where id = $1`, [
        id,
      ]),
    )
    expect(rows).toMatchObject([{ entity: 'order', record_id: id, op: 'placed' }])
  })
})
