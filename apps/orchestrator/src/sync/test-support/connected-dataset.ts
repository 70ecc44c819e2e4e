import { sanityConnector } from '../connectors/sanity/connector.ts'
import type { FakeDataset } from '../connectors/sanity/fake/dataset.ts'
import type { EngineFixture } from './engine-fixture.ts'

/** A fake dataset as an integration of a tenant's, beside the account that bills it, kept in step by an engine. */
export async function connectDataset(
  { payload, connect }: EngineFixture,
  { id, dataset, endpoint, tenant }: { id: string; dataset: FakeDataset; endpoint: string; tenant: number },
) {
  const { secret } = dataset.addHook('http://127.0.0.1:1/api/sanity/webhook')
  const settings = {
    projectId: dataset.projectId,
    dataset: dataset.name,
    apiVersion: '2025-02-19',
    token: dataset.token,
    webhookSecrets: [secret],
    origin: '5b1f3fb0-5c44-4a5c-93f0-0c3f7dbb1d11',
    endpoint,
  }
  await payload.create({
    collection: 'integrations',
    data: { id, name: `Dataset ${id}`, platform: 'sanity', tenant, settings },
  })
  const { name: connector, bindings, open } = sanityConnector
  const remote = open(settings, { timeoutMs: 5_000 })
  await connect({ id, connector, bindings, remote })
  return { settings, remote, secret }
}
