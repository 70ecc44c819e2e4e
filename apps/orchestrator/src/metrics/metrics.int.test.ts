import { readFileSync } from 'node:fs'
import { startTestServices } from '@tandem/dev-services'
import { parseSecrets, signWebhook } from '@tandem/signed-webhooks'
import { SyncError } from '@tandem/sync-core'
import parsePrometheusText from 'parse-prometheus-text-format'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { announcePresence } from '../sync/ledger/presence.ts'
import { foldRollups } from '../sync/ledger/rollups.ts'
import { engineForFile } from '../sync/test-support/engine-fixture.ts'
import { medusaLane } from '../sync/test-support/medusa-lane.ts'

const dashboardSchema = z.object({
  uid: z.string(),
  title: z.string(),
  panels: z.array(
    z.object({
      id: z.number(),
      datasource: z.object({ uid: z.string() }),
      targets: z.array(z.object({ expr: z.string() })).min(1),
    }),
  ),
})

let services: Awaited<ReturnType<typeof startTestServices>>

beforeAll(async () => {
  services = await startTestServices({
    databaseUrl: process.env.TEST_DATABASE_URL,
    redisUrl: process.env.TEST_REDIS_URL,
  })
  process.env.TEST_REDIS_URL = services.redisUrl
})
afterAll(() => services?.stop())

const engine = engineForFile()
afterAll(async () => {
  const { getReceiver } = await import('../sync/receive/receiver.ts')
  await getReceiver().count.stop()
  await getReceiver().queue.close()
  await getReceiver().database.end()
})

async function scrape() {
  const { GET } = await import('../app/api/metrics/route.ts')
  const headers = { authorization: `Bearer ${process.env.OPERATOR_TOKEN}` }
  const answer = await GET(new Request('http://localhost/api/metrics', { headers }))
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4')
  const text = await answer.text()
  return { text, families: parsePrometheusText(text) }
}
type Page = Awaited<ReturnType<typeof scrape>>
type Labels = Record<string, string>

function sample(page: Page, name: string, labels: Labels = {}) {
  const isMeant = (given: Labels) => Object.entries(labels).every(([key, value]) => given[key] === value)
  return page.families.find((each) => each.name === name)?.metrics.find((each) => isMeant({ ...each.labels }))
}
const read = (page: Page, name: string, labels?: Labels) => Number(sample(page, name, labels)?.value)

async function put(...ids: string[]): Promise<void> {
  for (const id of ids) engine.medusa.putProduct(id)
  await engine.hint('product', ...ids)
}
const toPayload = { entity: 'product', direction: 'medusa-to-payload' }

describe('the metrics', () => {
  test('are of a stack where nothing has happened yet: zeros, and nothing is missing', async () => {
    const page = await scrape()
    expect(read(page, 'sync_oldest_dirty_seconds', { entity: 'product' })).toBe(0)
    expect(read(page, 'sync_open_conflicts', { entity: 'customer' })).toBe(0)
    for (const state of ['waiting', 'active', 'completed', 'failed', 'delayed']) {
      expect(read(page, `bull_queue_${state}`, { queue: 'sync' })).toBeGreaterThanOrEqual(0)
    }
    expect(page.families.every(({ help, type }) => help !== '' && type !== 'UNTYPED')).toBe(true)
  })

  test('tell of each integration whether it works, and leave out one that somebody has switched off', async () => {
    const insert = 'insert into integrations (id, name, platform, is_active, stopped_because) values'
    await engine.pool.query(
      `${insert} ('shopify-alder', 'Alder', 'shopify', true, null), ('shopify-briar', 'Briar', 'shopify', false, 'The token was taken back.'), ('shopify-cedar', 'Cedar', 'shopify', false, null)`,
    )
    const page = await scrape()
    await engine.pool.query(`delete from integrations where platform = 'shopify'`)
    expect(read(page, 'sync_integration_up', { integration: 'shopify-alder' })).toBe(1)
    expect(read(page, 'sync_integration_up', { integration: 'shopify-briar' })).toBe(0)
    expect(sample(page, 'sync_integration_up', { integration: 'shopify-cedar' })).toBeUndefined()
    expect(page.text).not.toContain('taken back')
  })

  test('tell how many wait and for how long, in hints and in links', async () => {
    await put('prod_1', 'prod_2')
    await engine.pool.query(`update sync.hints set created_at = created_at - interval '90 seconds'`)
    const page = await scrape()
    expect(read(page, 'sync_waiting_records', { entity: 'product' })).toBe(2)
    expect(read(page, 'sync_oldest_dirty_seconds', { entity: 'product' })).toBeGreaterThan(89)
    expect(read(page, 'sync_oldest_dirty_seconds', { entity: 'product' })).toBeLessThan(120)
  })

  test('count what was done, and how long each edit had waited, beyond the process that did it', async () => {
    await engine.settle()
    await put('prod_1')
    await engine.settle()
    await expectCounts()
    // The minute is over: what was counted in it is folded.
    await engine.pool.query(`update sync.tallies set minute = minute - interval '1 minute'`)
    await foldRollups(engine.pool)
    await expectCounts()
    // Days later it is forgotten, and counted still.
    await engine.pool.query(`update sync.tallies set minute = minute - interval '30 days'`)
    await foldRollups(engine.pool)
    expect((await engine.pool.query('select from sync.tallies')).rowCount).toBe(0)
    await expectCounts()
  })

  async function expectCounts(): Promise<void> {
    const page = await scrape()
    expect(read(page, 'sync_waiting_records', { entity: 'product' })).toBe(0)
    expect(read(page, 'sync_records_total', { ...toPayload, outcome: 'created' })).toBe(2)
    expect(read(page, 'sync_records_total', { entity: 'product', outcome: 'echo' })).toBe(1)
    // The parser knows no labels of histograms.
    const series = 'entity="product",direction="medusa-to-payload",integration="medusa"'
    const waited = (end: string) =>
      Number(page.text.split(`sync_edit_to_visible_seconds${end} `)[1]?.split('\n')[0])
    const within = (le: string) => waited(`_bucket{${series},le="${le}"}`)
    expect([within('60'), within('120'), within('+Inf'), waited(`_count{${series}}`)]).toEqual([0, 2, 2, 2])
    expect(waited(`_sum{${series}}`)).toBeGreaterThan(2 * 89)
  }

  test('agree with the history, also when several count at once', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `prod_many_${index}`)
    await put(...ids)
    const { processLinks } = await import('../sync/process-links/process-links.ts')
    await Promise.all([1, 2, 3].map(() => processLinks(medusaLane('product'), engine.deps)))
    await engine.settle()
    const { rows } = await engine.pool.query<{ outcome: string; count: string }>(
      `select outcome, count(*) from sync_jobs where entity = 'product' group by outcome`,
    )
    const page = await scrape()
    for (const { outcome, count } of rows) {
      expect(read(page, 'sync_records_total', { entity: 'product', outcome })).toBe(Number(count))
    }
  })

  test('tell what is parked and why, open conflicts and drift', async () => {
    engine.medusa.away = new SyncError('PEER_REFUSED', 'answered 401')
    await put('prod_3')
    await engine.settle()
    engine.medusa.away = null
    await engine.pool.query(`
      insert into sync_conflicts (occurrence, link_id, entity, remote_id, field, winner, status, created_at, updated_at)
        values ('1', 1, 'customer', 'cus_1', 'phone', 'medusa', 'open', now(), now());
      with run as (insert into sync.reconcile_runs (entity, mode, state, total) values ('order', 'dry-run', 'finished', 1) returning id)
        insert into sync.drift (run_id, entity, remote_id, kind, fields) select id, 'order', 'order_1', 'different', '{email}' from run`)
    const page = await scrape()
    expect(read(page, 'sync_parked_records', { entity: 'product', code: 'PEER_REFUSED' })).toBe(1)
    expect(read(page, 'sync_open_conflicts', { entity: 'customer' })).toBe(1)
    expect(read(page, 'sync_drift_records', { entity: 'order' })).toBe(1)
  })

  test('count webhooks by what was said to them', async () => {
    const { POST } = await import('../app/api/integrations/medusa/webhook/route.ts')
    const body = '{"type":"product.updated","data":{"id":"prod_1"}}'
    const secrets = parseSecrets(process.env.MEDUSA_WEBHOOK_SECRET ?? '')
    const send = (id: string, more: Record<string, string> = {}) => {
      const headers = { ...signWebhook({ id, timestamp: new Date(), body, secrets }), ...more }
      return POST(new Request('http://localhost/', { method: 'POST', body, headers }))
    }
    await send('one')
    await send('one')
    await send('two')
    await send('three', { 'webhook-signature': 'v1,AAAA' })
    const { getReceiver } = await import('../sync/receive/receiver.ts')
    await getReceiver().count.write()
    const page = await scrape()
    const came = (outcome: string) => read(page, 'sync_webhooks_total', { source: 'medusa', outcome })
    expect([came('accepted'), came('duplicate'), came('WEBHOOK_SIGNATURE_WRONG')]).toEqual([2, 1, 1])
  })

  test('hold all that the dashboard and the rules ask for', async () => {
    const watch = new URL('../../../../watch/', import.meta.url)
    const dashboard = dashboardSchema.parse(
      JSON.parse(readFileSync(new URL('grafana/dashboards/tandem.json', watch), 'utf8')),
    )
    const source = readFileSync(new URL('grafana/provisioning/datasources/prometheus.yml', watch), 'utf8')
    expect(source).toContain(`uid: ${dashboard.panels[0]?.datasource.uid}`)
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length)
    const queries = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))
    const rules = readFileSync(new URL('rules.yml', watch), 'utf8')
    const asked = `${queries.join(' ')} ${rules}`.matchAll(/\b(?:sync|bull)_[a-z_]+/g)
    const names = [...asked].map(([name]) => name.replace(/_(bucket|sum|count)$/, ''))
    expect(names.length).toBeGreaterThan(20)
    const served = (await scrape()).families.map(({ name }) => name)
    expect(served).toEqual(expect.arrayContaining([...new Set(names)]))
  })

  test('tell how many workers live', async () => {
    expect(read(await scrape(), 'sync_workers')).toBe(0)
    const presence = announcePresence(String(process.env.DATABASE_URL), () => {})
    await expect.poll(async () => read(await scrape(), 'sync_workers')).toBe(1)
    await presence.stop()
    await expect.poll(async () => read(await scrape(), 'sync_workers')).toBe(0)
  })
})
