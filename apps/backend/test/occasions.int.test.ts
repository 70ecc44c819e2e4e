import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { startRelay } from '../src/modules/sync-outbox/relay/relay.ts'
import { toOrchestrator } from '../src/modules/sync-outbox/relay/to-orchestrator.ts'
import { type TestBackend, testBackend } from './backend/medusa.ts'
import { startReceiver } from './backend/receiver.ts'
import { createShop, type Shop } from './backend/shop.ts'

let backend: TestBackend
let shop: Shop
beforeAll(async () => {
  backend = await testBackend()
  shop = await createShop(backend)
})
beforeEach(() => backend.database.query('delete from sync_outbox'))

/** The names of what is relayed of one record while `action` runs and until the outbox is empty. */
async function told(id: string, action: () => Promise<unknown>, relays = 1): Promise<string[]> {
  const peer = await startReceiver()
  onTestFinished(peer.stop)
  await action()
  const running = Array.from({ length: relays }, () =>
    startRelay({
      databaseUrl: String(process.env.DATABASE_URL),
      route: toOrchestrator({ url: peer.url, secrets: backend.webhookSecrets, timeoutMs: 1_000 }),
      log: { info: () => {}, warn: () => {} },
    }),
  )
  const left = async () => (await backend.database.query('select from sync_outbox')).rowCount
  await expect.poll(left, { timeout: 10_000, interval: 20 }).toBe(0)
  await Promise.all(running.map((relay) => relay.stop()))
  const events = peer.received.flatMap((webhook) => webhook.events)
  return events.filter((event) => event.data.id === id).map((event) => event.type)
}

describe('vendor.approved', () => {
  const approve = () => backend.admin('POST', `/vendors/${shop.vendorId}/approve`)

  it('is told exactly once, however often it is approved and whoever relays', async () => {
    const events = await told(
      shop.vendorId,
      async () => {
        await approve()
        await approve()
        await backend.admin('POST', `/vendors/${shop.vendorId}`, { name: 'Renamed' })
      },
      3,
    )
    expect(events.filter((event) => event === 'vendor.approved')).toHaveLength(1)
    expect(await told(shop.vendorId, approve)).toEqual([])
  })
})

describe('inventory.low', () => {
  const item = () => shop.product.inventoryItemId
  const stock = (quantity: number) =>
    backend.database.query('update inventory_level set stocked_quantity = $2 where inventory_item_id = $1', [
      item(),
      quantity,
    ])
  const threshold = (value: unknown) =>
    backend.admin('POST', `/inventory-items/${item()}`, { metadata: { low_stock_threshold: value } })
  const lows = async (action: () => Promise<unknown>, relays = 1) =>
    (await told(item(), action, relays)).filter((event) => event === 'inventory.low').length

  beforeAll(async () => {
    await backend.admin('POST', `/inventory-items/${item()}/location-levels`, {
      location_id: shop.locationId,
      stocked_quantity: 10,
    })
  })

  it('is never told of an item that has no threshold', async () => {
    expect(await lows(() => stock(0))).toBe(0)
  })

  it('is told once per crossing, not on the way further down or up', async () => {
    expect(await lows(() => stock(10))).toBe(0)
    expect(await lows(() => threshold(5))).toBe(0)
    expect(await lows(() => stock(6))).toBe(0)
    expect(await lows(() => stock(5), 3)).toBe(1)
    expect(await lows(() => stock(2))).toBe(0)
    expect(await lows(() => stock(0))).toBe(0)
    expect(await lows(() => stock(9))).toBe(0)
    expect(await lows(() => stock(1))).toBe(1)
  })

  it('counts what is reserved, and follows the threshold', async () => {
    await stock(10)
    expect(await lows(() => threshold(2))).toBe(0)
    const reserve = (quantity: number) =>
      backend.database.query(
        'update inventory_level set reserved_quantity = $2 where inventory_item_id = $1',
        [item(), quantity],
      )
    expect(await lows(() => reserve(8))).toBe(1)
    await reserve(0)
    expect(await lows(() => threshold('many'))).toBe(0)
  })
})
