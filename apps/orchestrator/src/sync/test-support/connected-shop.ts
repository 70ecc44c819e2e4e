import { shopifyConnector } from '../connectors/shopify/connector.ts'
import type { FakeShop } from '../connectors/shopify/fake/fake-shop.ts'
import type { EngineFixture } from './engine-fixture.ts'

type ConnectedShop = {
  readonly id: string
  readonly shop: FakeShop
  readonly endpoint: string
  readonly tenant: number
  readonly bothWays?: boolean
}

/** A fake shop as an integration of a tenant's, kept in step by an engine. Answers what it is opened with. */
export async function connectShop(
  { payload, connect }: EngineFixture,
  { id, shop, endpoint, tenant, bothWays = false }: ConnectedShop,
) {
  const settings = {
    shop: shop.domain,
    token: { way: 'pasted' as const, accessToken: 'shpat_pasted_by_hand' },
    webhookSecrets: [shop.app.clientSecret],
    endpoint,
  }
  await payload.create({
    collection: 'integrations',
    data: { id, name: `Shop ${id}`, platform: 'shopify', tenant, bothWays, settings },
  })
  const { name: connector, open, sweepSeconds } = shopifyConnector
  const bindings = bothWays ? shopifyConnector.bindingsBothWays : shopifyConnector.bindings
  const remote = open(settings, { timeoutMs: 5_000 })
  await connect({ id, connector, bindings, sweepSeconds, remote })
  return { settings, remote }
}
