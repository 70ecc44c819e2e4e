import type { Payload } from 'payload'
import type { FakeDataset } from '../../sync/connectors/sanity/fake/dataset.ts'
import { deliverFrom } from '../../sync/connectors/sanity/fake/deliver.ts'
import { FakeSanity } from '../../sync/connectors/sanity/fake/fake-sanity.ts'
import { make } from '../../sync/connectors/sanity/fake/studio.ts'
import { repeat } from '../../sync/workers/repeat.ts'
import { connectDemo } from '../connect-demo.ts'
import { keep, restore } from './kept-dataset.ts'

/** Tenant → its project at the Sanity of our own, and what is described there. */
const PROJECTS = {
  alder: { projectId: 'alder0demo', currency: 'gbp', amount: '14.00' },
  'noor-house': { projectId: 'noor0demo', currency: 'kwd', amount: '5.250' },
} as const
const LOOK_MS = 5_000

/**
 * A Sanity of our own with a dataset for each tenant of the demo, connected like real ones once the account that bills is
 * there. Its page shows what is in it, and takes what one wants to try.
 *
 * @param port 0 for any.
 * @param folder where the datasets are kept from one start to the next; null for nowhere.
 */
export async function startDemoSanity(
  payload: Payload,
  {
    port,
    webhookUrl,
    folder,
    onError,
  }: { port: number; webhookUrl: string; folder: string | null; onError: (error: unknown) => void },
): Promise<{ address: string; datasets: ReadonlyMap<string, FakeDataset>; stop(): Promise<void> }> {
  const sanity = new FakeSanity()
  const datasets = new Map<string, FakeDataset>()
  for (const [handle, { projectId, currency, amount }] of Object.entries(PROJECTS)) {
    const dataset = sanity.open(projectId)
    if (!(folder !== null && restore(dataset, folder))) {
      fill(dataset, currency, amount)
      dataset.addHook(webhookUrl)
    }
    deliverFrom(dataset)
    if (folder !== null) keep(dataset, folder)
    datasets.set(handle, dataset)
  }
  const address = await sanity.listen(port)
  const connecting = repeat(LOOK_MS, () => connectMissing(payload, datasets, address), onError)
  return {
    address,
    datasets,
    async stop() {
      await connecting.stop()
      sanity.close()
    },
  }
}

function fill(dataset: FakeDataset, currency: string, amount: string): void {
  const description = 'Invented, to look at.'
  const { _id } = make(dataset, 'product-newsletter', 'product', {
    name: 'Newsletter',
    description,
    active: true,
  })
  make(dataset, 'price-newsletter-monthly', 'price', {
    product: { _type: 'reference', _ref: _id },
    ...{ currency, amount, interval: 'month', isDefault: true, active: true },
  })
}

async function connectMissing(
  payload: Payload,
  datasets: ReadonlyMap<string, FakeDataset>,
  endpoint: string,
): Promise<void> {
  for (const [handle, dataset] of datasets) {
    const { totalDocs } = await payload.count({
      collection: 'integrations',
      where: { id: { equals: `stripe-${handle}` } },
    })
    if (totalDocs === 0) continue
    const settings = {
      projectId: dataset.projectId,
      dataset: dataset.name,
      token: dataset.token,
      webhookSecrets: [dataset.hooks[0]?.secret ?? ''],
      endpoint,
    }
    await connectDemo(payload, { platform: 'sanity', label: 'Sanity', handle, settings })
  }
}
