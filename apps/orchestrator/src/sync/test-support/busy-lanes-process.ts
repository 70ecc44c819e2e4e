import { fork } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Lane, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { MEDUSA_BINDINGS } from '@tandem/sync-core'
import { getPayload } from 'payload'
import { z } from 'zod'
import { env } from '../../env.ts'
import config from '../../payload.config.ts'
import type { Integration } from '../connectors/connector.ts'
import { lanesOf } from '../connectors/lanes-of.ts'
import { openDatabase } from '../ledger/database.ts'
import { findDueLanes } from '../ledger/hints.ts'
import { probeParked } from '../ledger/parked.ts'
import { processLinks } from '../process-links/process-links.ts'
import { openWakeQueue } from '../queue/wake-queue.ts'
import { registerLanes } from '../reconcile/sweep-state.ts'
import { startSweep } from '../workers/sweep.ts'
import { takeTurns } from '../workers/take-turns.ts'
import { backOfficeConnector } from './back-office/connector.ts'
import { engineDeps } from './engine-deps.ts'
import { FakeMedusa } from './fake-medusa.ts'

/**
 * How long until a change in Medusa is in Payload, in ms each: first with Medusa alone, then while one back office's lane
 * is flooded, another's key is refused and a third has asked to wait. Prints one line of JSON.
 */
const EDITS = 150
const FLOOD = 10_000
const REFUSED = 300

const pool = openDatabase(env.DATABASE_URL, () => {})
const queue = openWakeQueue(env.REDIS_URL, () => {})
const payload = await getPayload({ config, disableOnInit: true })
const medusa = new FakeMedusa()
const integrations = new Map<string, Integration>([
  [
    MEDUSA_INTEGRATION,
    { id: MEDUSA_INTEGRATION, connector: 'medusa', bindings: MEDUSA_BINDINGS, remote: medusa },
  ],
])
const integration = (id: string) => integrations.get(id)
const deps = engineDeps({ pool, payload, integration }, { random: Math.random })
// As the worker does it.
async function work(lane: Lane, isShared: () => boolean) {
  for (const next of await processLinks(lane, deps, { isShared })) await queue.wake(next)
}
queue.process(
  takeTurns({ perIntegration: 4, perLane: 2 }, work, (lane) => queue.wake(lane)),
  6,
)
startSweep({
  findDue: async () => {
    await probeParked(pool)
    return findDueLanes(pool)
  },
  wake: (lane) => queue.wake(lane),
  work: (lane) => work(lane, () => false),
  now: Date.now,
  onError: () => {},
})

async function hint(lane: Lane, ids: readonly string[]): Promise<void> {
  await pool.query(
    `insert into sync.hints (integration, entity, remote_id, reason) select $1, $2, unnest($3::text[]), 'webhook'`,
    [lane.integration, lane.entity, ids],
  )
  await queue.wake(lane)
}

const PRODUCTS: Lane = { integration: MEDUSA_INTEGRATION, entity: 'product' }
async function latencies(name: string): Promise<number[]> {
  const measured: number[] = []
  for (let edit = 0; edit < EDITS; edit++) {
    const title = `${name} ${edit}`
    medusa.putProduct('prod_1', { title })
    const at = performance.now()
    await hint(PRODUCTS, ['prod_1'])
    for (;;) {
      const { rowCount } = await pool.query(
        `select from products where medusa_id = 'prod_1' and title = $1`,
        [title],
      )
      if (rowCount === 1) break
      await sleep(2)
    }
    measured.push(performance.now() - at)
    await sleep(20)
  }
  return measured
}

async function connect(id: string, url: string): Promise<Lane> {
  const { name: connector, bindings, open } = backOfficeConnector
  const remote = open({ url, key: 'office-key' }, { timeoutMs: 5_000 })
  const integration: Integration = { id, connector, bindings, remote }
  integrations.set(id, integration)
  await pool.query('insert into integrations (id, name, platform) values ($1, $1, $2)', [id, connector])
  await registerLanes(pool, lanesOf(integration))
  return { integration: id, entity: 'customer' }
}

const officesSchema = z.record(z.string(), z.object({ url: z.url(), ids: z.array(z.string()) }))
async function startOffices() {
  const child = fork(
    join(import.meta.dirname, 'back-office/offices-process.ts'),
    [String(FLOOD), String(REFUSED)],
    {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  )
  if (!child.stdout) throw new Error('its output is a pipe')
  for await (const line of createInterface(child.stdout)) return officesSchema.parse(JSON.parse(line))
  throw new Error('the back offices ended')
}

await latencies('first')
const quiet = await latencies('quiet')
for (const [id, { url, ids }] of Object.entries(await startOffices()).toReversed())
  await hint(await connect(id, url), ids)
const busy = await latencies('busy')
const { rows } = await pool.query<{ left: number }>(
  `select (select count(*) from sync.hints where integration = 'flooded')::int
     + (select count(*) from sync.links where integration = 'flooded' and dirty_rev > clean_rev)::int as left`,
)
process.stdout.write(`${JSON.stringify({ quiet, busy, left: rows[0]?.left })}\n`)
process.exit(0)
