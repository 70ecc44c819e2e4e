import { container } from '@medusajs/framework'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { dashboardCustomerSchema, dashboardOrderSchema, dashboardProductSchema } from '@tandem/contracts/sync'
import { verifyWebhook } from '@tandem/signed-webhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { readDashboardRecord } from '../src/dashboard/record.ts'
import { installCapture } from '../src/modules/sync-outbox/capture/install.ts'
import { startRelay } from '../src/modules/sync-outbox/relay/relay.ts'
import { toDashboard } from '../src/modules/sync-outbox/relay/to-dashboard.ts'
import { type TestBackend, testBackend } from './backend/medusa.ts'
import { type Received, type Reply, startReceiver } from './backend/receiver.ts'
import { createOrder, createProduct, createShop, type Shop, unique } from './backend/shop.ts'

let backend: TestBackend
let shop: Shop
const install = (hasDashboard: boolean) =>
  installCapture(backend.container.resolve(ContainerRegistrationKeys.PG_CONNECTION), { hasDashboard })

beforeAll(async () => {
  backend = await testBackend()
  await install(true)
  shop = await createShop(backend)
})
afterAll(() => install(false))
beforeEach(() => backend.database.query('delete from sync_dashboard_outbox'))

const rows = async () =>
  (await backend.database.query('select * from sync_dashboard_outbox order by id')).rows

async function dashboard(reply?: (received: Received) => Reply) {
  const peer = await startReceiver(reply)
  onTestFinished(peer.stop)
  const receiver = {
    url: `http://localhost:${peer.port}/api`,
    secrets: backend.webhookSecrets,
    timeoutMs: 1_000,
  }
  const relay = startRelay({
    databaseUrl: String(process.env.DATABASE_URL),
    route: toDashboard(receiver, (entity, id) => readDashboardRecord(container, entity, id)),
    log: { info: () => {}, warn: () => {} },
  })
  onTestFinished(relay.stop)
  return peer
}

const addressed = (received: readonly Received[]) =>
  received.map(({ path, body }) => ({ path, record: JSON.parse(body) }))

describe('a dashboard elsewhere', () => {
  it('is told of a customer as the protocol has it, signed', async () => {
    const peer = await dashboard()
    await backend.admin('POST', `/customers/${shop.customerId}`, { company_name: 'Kiln Row Ltd' })
    await peer.until((all) => all.length > 0, 'the customer')
    const [{ path, record } = { path: '', record: {} }] = addressed(peer.received)
    expect(path).toBe('/api/webhooks/medusa/customers')
    expect(dashboardCustomerSchema.parse(record)).toMatchObject({
      id: shop.customerId,
      first_name: 'Asha',
      has_account: false,
      metadata: {
        is_company: true,
        company: 'Kiln Row Ltd',
        vat_number: 'GB000000000',
        _last_synced_from: 'medusa',
        _last_synced_at: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    })
    const [webhook] = peer.received
    const verified = verifyWebhook({
      headers: (name) => String(webhook?.headers[name] ?? ''),
      body: Buffer.from(webhook?.body ?? ''),
      secrets: backend.webhookSecrets,
      now: new Date(),
    })
    expect(verified.ok).toBe(true)
  })

  it('is told of an order once, with its lines, its total and where it goes', async () => {
    const id = await createOrder(backend, { customer_id: shop.customerId })
    const peer = await dashboard()
    await expect.poll(rows, { timeout: 10_000 }).toEqual([])
    const orders = addressed(peer.received).filter(({ record }) => record.id === id)
    expect(orders.map(({ path }) => path)).toEqual(['/api/webhooks/medusa/orders'])
    expect(dashboardOrderSchema.parse(orders[0]?.record)).toMatchObject({
      customer_id: expect.stringMatching(/^cus_/),
      status: 'pending',
      payment_status: 'not_paid',
      fulfillment_status: 'not_fulfilled',
      total: 29,
      items: [{ title: 'Tidepool Mug', quantity: 2 }],
      shipping_address: { city: 'Sheffield' },
      metadata: { reference: 'A-1', _last_synced_from: 'medusa' },
    })
  })

  it('is told of a product, and not of one that is gone by then', async () => {
    const kept = await createProduct(backend)
    const gone = await createProduct(backend)
    await backend.admin('DELETE', `/products/${gone.id}`)
    const peer = await dashboard()
    await expect.poll(rows, { timeout: 10_000 }).toEqual([])
    const products = addressed(peer.received).filter(({ path }) => path.endsWith('/products'))
    expect(products.map(({ record }) => dashboardProductSchema.parse(record).id)).toEqual([kept.id])
  })

  it('is tried again under the same id while it is away, and is not asked twice what it refuses', async () => {
    const rename = (id: string) =>
      backend.database.query(`update customer set first_name = $2 where id = $1`, [id, unique('Name')])
    const replies: Reply[] = [{ status: 503 }, { status: 200 }, { status: 422 }]
    const peer = await dashboard(() => replies.shift() ?? { status: 200 })
    await rename(shop.customerId)
    await peer.until((all) => all.length === 2, 'the second try')
    expect(new Set(peer.received.map((webhook) => webhook.headers['webhook-id'])).size).toBe(1)
    await rename(shop.customerId)
    await peer.until((all) => all.length === 3, 'the refused one')
    await rename(shop.customerId)
    await peer.until((all) => all.length === 4, 'the next one')
    await expect.poll(rows).toMatchObject([{ last_error: 'answered 422', record_id: shop.customerId }])
  })

  it('costs nothing where there is none', async () => {
    await install(false)
    await backend.database.query(`update customer set first_name = 'x' where id = $1`, [shop.customerId])
    expect(await rows()).toEqual([])
    await install(true)
  })
})
