import { setTimeout as sleep } from 'node:timers/promises'
import { MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { getPayload } from 'payload'
import { env } from '../../env.ts'
import config from '../../payload.config.ts'
import type { Integration } from '../connectors/connector.ts'
import { lanesOf } from '../connectors/lanes-of.ts'
import { shopifyConnector } from '../connectors/shopify/connector.ts'
import { openDatabase } from '../ledger/database.ts'
import { loadRecords } from '../process-links/load-records.ts'
import { processLinks } from '../process-links/process-links.ts'
import { startReceiver } from '../receive/process/start-receiver.ts'
import { getReceiver } from '../receive/receiver.ts'
import { reconcile } from '../reconcile/reconcile.ts'
import { startOrJoinRun } from '../reconcile/start-runs.ts'
import { registerLanes } from '../reconcile/sweep-state.ts'
import { engineDeps } from './engine-deps.ts'
import { startShop } from './start-shop.ts'

/**
 * How fast a shop's customers come in for the first time, and with how much memory; beside it, as many as take a while
 * brought in the usual way: looked for and made by Payload, one after the other. Then how long an edit takes that a
 * webhook tells of, and how many webhooks are taken. Prints one line of JSON.
 */
const [count = 10_000] = process.argv.slice(2).map(Number)
const ONE_BY_ONE = 300
const SAVED = 100
const EDITS = 200
const BURST = 3_000

const pool = openDatabase(env.DATABASE_URL, () => {})
const payload = await getPayload({ config, disableOnInit: true })
const owner = { medusaId: 'ten_bench', handle: 'bench', name: 'Bench', status: 'active' } as const
const { id: tenant } = await payload.create({ collection: 'tenants', data: owner })

const { endpoint, tell } = await startShop(count)

const id = 'bench'
const settings = {
  shop: 'bench.myshopify.com',
  token: { way: 'pasted' as const, accessToken: 'shpat_pasted_by_hand' },
  webhookSecrets: ['a-secret-of-the-app'],
  endpoint,
}
await payload.create({
  collection: 'integrations',
  data: { id, name: id, platform: 'shopify', tenant, settings },
})
const { name: connector, bindings, open, sweepSeconds } = shopifyConnector
const shop: Integration = {
  id,
  connector,
  bindings,
  sweepSeconds,
  remote: open(settings, { timeoutMs: 30_000 }),
}
const integration = (of: string) => (of === MEDUSA_INTEGRATION ? undefined : shop)
const deps = engineDeps({ pool, payload, integration }, { random: Math.random })
await registerLanes(pool, lanesOf(shop))

const baselineFrom = performance.now()
for (let n = 0; n < ONE_BY_ONE; n++) {
  const email = `${n}@baseline.test`
  const { docs } = await payload.find({
    collection: 'customers',
    where: { email: { equals: email } },
    limit: 1,
  })
  const data = {
    email,
    firstName: 'Ada',
    lastName: `Row ${n}`,
    source: 'SHOPIFY' as const,
    tenant,
    shopifyId: `base/${n}`,
  }
  if (!docs[0]) await payload.create({ collection: 'customers', data })
}
const oneByOne = ONE_BY_ONE / ((performance.now() - baselineFrom) / 1_000)

const lane = { integration: id, entity: 'shopify-customer' as const }
let mostBytes = 0
const watching = setInterval(() => {
  mostBytes = Math.max(mostBytes, process.memoryUsage().rss)
}, 50)
const bytesBefore = process.memoryUsage().rss
const loadFrom = performance.now()
await startOrJoinRun(pool, lane, 'apply')
for (let isRunning = true; isRunning; ) {
  await reconcile({
    ...deps,
    pageSize: 500,
    settleMs: 0,
    load: (of, readings) => loadRecords(of, readings, deps),
    onRun: ({ state }) => {
      isRunning = state !== 'finished'
    },
  })
  // A file that is being made is asked about again in a while: that wait is the fake's, and no part of the load.
  await pool.query(`update sync.reconcile_runs set lease_until = null where state = 'running'`)
  if (isRunning) await sleep(10)
}
const seconds = (performance.now() - loadFrom) / 1_000
clearInterval(watching)
const { rows } = await pool.query(`select count(*)::int as count from customers where integration_id = $1`, [
  id,
])

// Edits in the shop, told by webhook, at a calm pace: from the delivery until the document is written. Beside it, what one
// edit costs that somebody reads from the shop and saves through Payload's API, one after the other.
const receiver = await startReceiver(0)
const to = `http://127.0.0.1:${receiver.port}/api/webhooks/shopify`
getReceiver().queue.process(async (of) => void (await processLinks(of, deps)), 4)
const savedMs: number[] = []
const { docs: some } = await payload.find({
  collection: 'customers',
  where: { integration: { equals: id } },
  limit: SAVED,
  depth: 0,
})
for (const customer of some) {
  const from = performance.now()
  await shop.remote.read('shopify-customer', [customer.shopifyId ?? ''])
  await payload.update({ collection: 'customers', id: customer.id, data: { note: 'saved by hand' } })
  savedMs.push(performance.now() - from)
}
await tell({ kind: 'edits', to, count: EDITS, perSecond: 20 })
const told = async () =>
  (
    await pool.query<{ ms: number }>(
      `select extract(epoch from updated_at)::float * 1000 - note::float as ms from customers
       where integration_id = $1 and note ~ '^[0-9]{13}$'`,
      [id],
    )
  ).rows.map(({ ms }) => ms)
for (let looks = 0; looks < 50 && (await told()).length < EDITS; looks++) await sleep(100)
const toldMs = await told()
// Nobody works on what comes now: only how fast it is taken is measured.
const webhooks = BURST / ((await tell({ kind: 'burst', to, count: BURST, connections: 50 })) / 1_000)

process.stdout.write(
  `${JSON.stringify({ loaded: rows[0]?.count, perSecond: count / seconds, oneByOne, bytesBefore, mostBytes, toldMs, savedMs, webhooks })}\n`,
)
process.exit(0)
