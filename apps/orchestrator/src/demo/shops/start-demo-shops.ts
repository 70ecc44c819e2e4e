import type { Payload } from 'payload'
import { deliverFrom } from '../../sync/connectors/shopify/fake/deliver.ts'
import type { FakeShop } from '../../sync/connectors/shopify/fake/fake-shop.ts'
import { FakeShopify } from '../../sync/connectors/shopify/fake/fake-shopify.ts'
import { repeat } from '../../sync/workers/repeat.ts'
import { connectDemo } from '../connect-demo.ts'
import { fillShop } from './fill-shop.ts'

/** Tenant → the shop that it has at the fake Shopify's. */
const SHOPS = { alder: 'alder-goods.myshopify.com', 'noor-house': 'noor-house.myshopify.com' } as const
const LOOK_MS = 5_000

/**
 * A Shopify of our own with a shop for each tenant of the demo, connected like real ones: to see it all without an
 * account there. Its people go on working: every few seconds somebody is edited, and a webhook tells of it.
 *
 * @param port 0 for any.
 */
export async function startDemoShops(
  payload: Payload,
  { port, editMs, onError }: { port: number; editMs: number; onError: (error: unknown) => void },
): Promise<{ address: string; shops: ReadonlyMap<string, FakeShop>; stop(): Promise<void> }> {
  const shopify = new FakeShopify()
  const shops = new Map<string, FakeShop>()
  for (const [handle, domain] of Object.entries(SHOPS)) {
    const shop = shopify.open(domain)
    fillShop(shop)
    deliverFrom(shop)
    shops.set(handle, shop)
  }
  const address = await shopify.listen(port)
  const connecting = repeat(LOOK_MS, () => connectMissing(payload, shops, address), onError)
  let edits = 0
  const working = repeat(
    editMs,
    async () => {
      for (const shop of shops.values()) {
        const numbers = [...shop.customers.keys()]
        const number = numbers[edits % numbers.length]
        if (number !== undefined) shop.put(number, { note: `Called ${++edits} times` })
      }
    },
    onError,
  )
  return {
    address,
    shops,
    async stop() {
      await Promise.all([connecting.stop(), working.stop()])
      shopify.close()
    },
  }
}

async function connectMissing(
  payload: Payload,
  shops: ReadonlyMap<string, FakeShop>,
  endpoint: string,
): Promise<void> {
  for (const [handle, { domain, app }] of shops) {
    const { clientId, clientSecret } = app
    const settings = {
      shop: domain,
      token: { way: 'client-credentials', clientId, clientSecret },
      webhookSecrets: [clientSecret],
      endpoint,
    }
    await connectDemo(payload, { platform: 'shopify', label: 'Shopify', handle, settings })
  }
}
