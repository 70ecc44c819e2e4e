import { stripeConnector } from '../connectors/stripe/connector.ts'
import type { FakeAccount } from '../connectors/stripe/fake/account.ts'
import type { FakeStripe } from '../connectors/stripe/fake/fake-stripe.ts'
import type { EngineFixture } from './engine-fixture.ts'

/** A fake account as an integration of a tenant's, kept in step by an engine. */
export async function connectAccount(
  { payload, connect }: EngineFixture,
  { id, account, endpoint, tenant }: { id: string; account: FakeAccount; endpoint: string; tenant: number },
) {
  const secret = account.addEndpoint('http://127.0.0.1:1/api/stripe/webhook').secret
  const settings = {
    account: account.id,
    secretKey: account.key,
    webhookSecrets: [secret],
    origin: '5b1f3fb0-5c44-4a5c-93f0-0c3f7dbb1d11',
    endpoint,
  }
  await payload.create({
    collection: 'integrations',
    data: { id, name: `Account ${id}`, platform: 'stripe', tenant, settings },
  })
  const { name: connector, bindings, open, sweepSeconds } = stripeConnector
  const remote = open(settings, { timeoutMs: 5_000 })
  await connect({ id, connector, bindings, sweepSeconds, remote })
  return { settings, remote, secret }
}

/** A tenant with an account of its own, of which as much may be asked as a test wants. */
export async function connectAlder(engine: EngineFixture, stripe: FakeStripe) {
  const data = { medusaId: 'ten_alder', handle: 'alder', name: 'Alder', status: 'active' } as const
  const tenant = Number((await engine.payload.create({ collection: 'tenants', data })).id)
  const account = stripe.open('acct_1alder', true)
  account.limits = { total: 10_000, endpoint: 10_000 }
  const integration = { id: 'stripe-alder', account, endpoint: await stripe.listen(), tenant }
  return { ...(await connectAccount(engine, integration)), account, tenant }
}
