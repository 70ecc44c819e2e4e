import { setTimeout as sleep } from 'node:timers/promises'
import { type Lane, laneKey, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { getPayload } from 'payload'
import { env } from '../../env.ts'
import config from '../../payload.config.ts'
import type { Integration } from '../connectors/connector.ts'
import { lanesOf } from '../connectors/lanes-of.ts'
import { stripeConnector } from '../connectors/stripe/connector.ts'
import { FakeStripe } from '../connectors/stripe/fake/fake-stripe.ts'
import { openDatabase } from '../ledger/database.ts'
import { processLinks } from '../process-links/process-links.ts'
import { registerLanes } from '../reconcile/sweep-state.ts'
import { readWaiting } from '../reconcile/waiting.ts'
import { addBilled } from './billed-catalogue.ts'
import { engineDeps } from './engine-deps.ts'

/**
 * How long it takes to push a catalogue to an account that has nothing yet, under Stripe's own limits, and what the
 * estimate said meanwhile. Prints one line of JSON for each look, and one with the result.
 */
const [products = 10_000, pricesEach = 3] = process.argv.slice(2).map(Number)
const LOOK_MS = 30_000
const ID = 'bench'

const pool = openDatabase(env.DATABASE_URL, () => {})
const payload = await getPayload({ config, disableOnInit: true })
const owner = { medusaId: 'ten_bench', handle: 'bench', name: 'Bench', status: 'active' } as const
const tenant = Number((await payload.create({ collection: 'tenants', data: owner })).id)

const stripe = new FakeStripe()
const account = stripe.open('acct_1bench', true)
// https://docs.stripe.com/rate-limits, in live mode.
account.limits = { total: 100, endpoint: 25 }
const settings = {
  account: account.id,
  secretKey: account.key,
  webhookSecrets: [account.addEndpoint('http://127.0.0.1:1/').secret],
  origin: '5b1f3fb0-5c44-4a5c-93f0-0c3f7dbb1d11',
  endpoint: await stripe.listen(),
}
await payload.create({
  collection: 'integrations',
  data: { id: ID, name: ID, platform: 'stripe', tenant, settings },
})
const { name: connector, bindings, open, sweepSeconds } = stripeConnector
const remote = open(settings, { timeoutMs: 6_000 })
const integration: Integration = { id: ID, connector, bindings, sweepSeconds, remote }
const deps = engineDeps(
  { pool, payload, integration: (of) => (of === MEDUSA_INTEGRATION ? undefined : integration) },
  { random: Math.random },
)
await registerLanes(pool, lanesOf(integration))
await addBilled(pool, { tenant, integration: ID, products, pricesEach })

const lanes: Lane[] = [
  { integration: ID, entity: 'billing-product' },
  { integration: ID, entity: 'billing-price' },
]
const isDone = () => account.products.size >= products && account.prices.size >= products * pricesEach
const startedAt = performance.now()
const looks: { at: number; left: number | null }[] = []
const secondsGone = () => (performance.now() - startedAt) / 1_000
let refused = 0
stripe.onRefused = () => refused++

async function work(lane: Lane): Promise<void> {
  while (!isDone()) {
    await processLinks(lane, deps)
    await sleep(100)
  }
}
async function look(): Promise<void> {
  for (let nextAt = LOOK_MS; !isDone(); nextAt += LOOK_MS) {
    while (!isDone() && performance.now() - startedAt < nextAt) await sleep(200)
    const waiting = await readWaiting(pool, lanes)
    const lefts = [...waiting.values()].map(({ secondsLeft }) => secondsLeft)
    const left = lefts.includes(null) ? null : Math.max(...lefts.map(Number))
    looks.push({ at: secondsGone(), left })
    const of = (lane: Lane) => waiting.get(laneKey(lane))?.waiting
    const line = { made: [account.products.size, account.prices.size], waiting: lanes.map(of), left }
    process.stdout.write(`${JSON.stringify({ at: secondsGone(), ...line })}\n`)
  }
}
await Promise.all([...lanes.map(work), look()])
const seconds = secondsGone()
const doubled = account.products.size - products + account.prices.size - products * pricesEach
const { rows } = await pool.query<{ n: number }>(
  `select count(*)::int as n from sync.links where integration = $1 and remote_id is null`,
  [ID],
)
const result = { seconds, calls: stripe.asked.length, refused, doubled, unmade: rows[0]?.n, looks }
process.stdout.write(`${JSON.stringify(result)}\n`)
process.exit(0)
