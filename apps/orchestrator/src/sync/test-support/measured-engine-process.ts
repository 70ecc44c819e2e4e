import { setTimeout as sleep } from 'node:timers/promises'
import { type Lane, laneSchema, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { MEDUSA_BINDINGS } from '@tandem/sync-core'
import Redis from 'ioredis'
import { getPayload } from 'payload'
import { env } from '../../env.ts'
import config from '../../payload.config.ts'
import { openDatabase } from '../ledger/database.ts'
import { processLinks } from '../process-links/process-links.ts'
import { openWakeQueue } from '../queue/wake-queue.ts'
import { reconcile } from '../reconcile/reconcile.ts'
import { startOrJoinRun } from '../reconcile/start-runs.ts'
import { takeTurns } from '../workers/take-turns.ts'
import { EndlessMedusa, productIds } from './endless-medusa.ts'
import { engineDeps } from './engine-deps.ts'

/**
 * The engine on a real database and Redis, for benchmarks: reads one command a line, answers each with a line
 * of JSON. `import <n>`, `echoes <n>`, `one-by-one <n>`, `reconcile`.
 */
const pool = openDatabase(env.DATABASE_URL, () => {})
/** As many as a process before this one has imported. */
let products = await countLinks()
const queue = openWakeQueue(env.REDIS_URL, () => {})
const redis = new Redis(env.REDIS_URL)
const payload = await getPayload({ config, disableOnInit: true })
const medusa = new EndlessMedusa(() => products)
const integration = {
  id: MEDUSA_INTEGRATION,
  connector: 'medusa',
  bindings: MEDUSA_BINDINGS,
  remote: medusa,
}
const deps = engineDeps({ pool, payload, integration: () => integration }, { random: Math.random })
// As the worker does it.
async function work(lane: Lane, isShared: () => boolean) {
  for (const next of await processLinks(lane, deps, { isShared })) await queue.wake(next)
}
queue.process(
  takeTurns({ perIntegration: 4, perLane: 2 }, work, (lane) => queue.wake(lane)),
  6,
)
const PRODUCTS: Lane = { integration: MEDUSA_INTEGRATION, entity: 'product' }

async function countLinks(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from sync.links where entity = 'product'`,
  )
  return rows[0]?.count ?? 0
}
async function hint(ids: readonly string[]): Promise<void> {
  await pool.query(
    `insert into sync.hints (entity, remote_id, reason) select 'product', unnest($1::text[]), 'webhook'`,
    [ids],
  )
}
async function idle(): Promise<void> {
  for (;;) {
    const { rows } = await pool.query(
      `select integration, entity from sync.hints union
       select integration, entity from sync.links where dirty_rev > clean_rev and status = 'active'`,
    )
    if (rows.length === 0) return
    for (const row of rows) await queue.wake(laneSchema.parse(row))
    await sleep(100)
  }
}
const outcomes = async () =>
  (
    await pool.query<{ outcome: string; count: number }>(
      `select outcome, count(*)::int as count from sync_jobs where entity = 'product' group by outcome`,
    )
  ).rows

/** Bytes on disk of a link with its indexes, of a line of history, and of a mirrored product, on average. */
async function sizes() {
  const { rows } = await pool.query<{ link: number; job: number; product: number }>(
    `select pg_total_relation_size('sync.links')::float8 / (select count(*) from sync.links) as link,
       pg_total_relation_size('sync_jobs')::float8 / greatest((select count(*) from sync_jobs), 1) as job,
       (pg_total_relation_size('products') + pg_total_relation_size('product_content'))::float8
         / greatest((select count(*) from products), 1) as product`,
  )
  return rows[0]
}

async function all(ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 50) {
    await hint(ids.slice(at, at + 50))
    void queue.wake(PRODUCTS).catch(() => {})
  }
  await idle()
}

const COMMANDS: Readonly<Record<string, (count: number) => Promise<number>>> = {
  async import(count) {
    const from = products
    products += count
    await all(productIds(from, products))
    return count
  },
  /** All that is known is named again, over and over, until `count` have been looked at for nothing. */
  async echoes(count) {
    for (let done = 0; done < count; done += products)
      await all(productIds(0, Math.min(products, count - done)))
    return count
  },
  async 'one-by-one'(count) {
    for (const id of productIds(0, Math.min(products, count))) {
      await hint([id])
      await processLinks(PRODUCTS, deps)
    }
    return Math.min(products, count)
  },
  async reconcile() {
    await startOrJoinRun(pool, PRODUCTS, 'apply')
    await reconcile({ ...deps, pageSize: 500, settleMs: 3_000, onRun: () => {} })
    const { rows } = await pool.query<{ checked: number; found: number }>(
      'select checked::int, found::int from sync.reconcile_runs order by id desc limit 1',
    )
    if (rows[0]?.found !== 0) throw new Error(`${rows[0]?.found} records differ that should not`)
    return rows[0].checked
  },
}

/** Measures what is held for good, without what waits to be collected. */
function heapInUse(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

let peakRss = 0
setInterval(() => {
  peakRss = Math.max(peakRss, process.memoryUsage.rss())
}, 50).unref()

process.stdout.write('{"ready":true}\n')
for await (const line of lines()) {
  const [name = '', count = '0'] = line.split(' ')
  const command = COMMANDS[name]
  if (!command) throw new Error(`there is no command ${name}`)
  peakRss = process.memoryUsage.rss()
  const startedAt = performance.now()
  const cpuBefore = process.cpuUsage()
  const done = await command(Number(count))
  const ms = performance.now() - startedAt
  const { user, system } = process.cpuUsage(cpuBefore)
  const [, used] = /used_memory:(\d+)/.exec(await redis.info('memory')) ?? []
  const answer = {
    done,
    ms,
    cpuMs: (user + system) / 1_000,
    peakRss,
    rss: process.memoryUsage.rss(),
    heap: heapInUse(),
    redis: Number(used),
    outcomes: await outcomes(),
    sizes: products > 0 ? await sizes() : undefined,
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
await queue.close()
redis.disconnect()
await pool.end()
await payload.destroy()
process.exit(0)

async function* lines(): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of process.stdin) {
    const parts = (rest + String(chunk)).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
}
