import { mkdir } from 'node:fs/promises'
import { startStack, terminalProgress } from '@tandem/dev-stack'
import { signInToMedusa, signInToPayload, until } from '@tandem/stack-clients'
import { chromium } from 'playwright-core'
import { signIn, signInToMedusaAdmin } from './src/browser.ts'
import { query, unseen } from './src/suites/unseen.ts'
const stack = await startStack({ mode: 'production', dataDir: '/tmp/shotstack', ports: { backend: 9400, orchestrator: 3401, storefront: 3400, postgres: 0, redis: 0 }, seed: true, progress: terminalProgress(), variables: { RECONCILE_INTERVAL_SECONDS: '3600' } })
const OUT = '/tmp/shots'; await mkdir(OUT, { recursive: true })
const medusa = await signInToMedusa(stack.urls.backend, 'admin@tandem.test', 'tandem-demo')
const payload = await signInToPayload(stack.urls.orchestrator, 'admin@tandem.test', 'tandem-demo')
const ledger = (sql: string, ...v: string[]) => query(stack.databases.orchestrator, sql, ...v)
const medusaId = async (h: string) => String((await ledger('select medusa_id from products where handle=$1', h))[0]?.medusa_id)
// conflict
const { docs } = await payload.find('customers', { sort: '-id', limit: '1' })
const cus = docs[0]; const cusId = String(cus?.medusaId)
await ledger(`update sync.links set lease_until = now() + interval '4 seconds', leased_by = null, lease_rev = lease_rev + 1 where entity = 'customer' and medusa_id = $1`, cusId)
await payload.update('customers', cus?.id ?? 0, { lastName: 'Okafor-Lindqvist' })
await medusa.request('POST', `/admin/customers/${cusId}`, { last_name: 'Okafor' })
await until('conflict', async () => (await ledger(`select from sync_conflicts where status='open'`)).length > 0, { withinMs: 60000 })
// history: two edits
const mug = await medusaId('tidepool-mug')
await medusa.request('POST', `/admin/products/${mug}`, { title: 'Tidepool Mug, hand-thrown' })
await new Promise(r => setTimeout(r, 3000))
await medusa.request('POST', `/admin/products/${mug}`, { title: 'Tidepool Mug, hand-thrown stoneware', subtitle: 'Four glazes' })
// drift
await unseen(stack.databases.backend, `update product set title = 'Grip tape, changed behind its back' where id = $1`, await medusaId('grip-tape'))
await unseen(stack.databases.backend, `update product set title = 'Work gloves, too' where id = $1`, await medusaId('work-gloves'))
await new Promise(r => setTimeout(r, 5000))
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const ctx = await b.newContext({ viewport: { width: 1440, height: 1000 } })
const page = await ctx.newPage(); page.setDefaultTimeout(60000)
await signIn(page, stack.urls.orchestrator)
await page.request.post(`${stack.urls.orchestrator}/api/reconcile`, { data: { entity: 'product', mode: 'dry-run' }, headers: { origin: stack.urls.orchestrator } })
await until('dry run', async () => (await ledger(`select from sync.reconcile_runs where mode='dry-run' and finished_at is not null`)).length > 0, { withinMs: 60000 }).catch(e => console.log(String(e)))
// park
await stack.kill('backend')
const ids = await Promise.all(['true-square', 'tool-tote', 'field-roll'].map(medusaId))
for (const id of ids) { const c = await payload.findByMedusaId('product-content', id); await payload.update('product-content', c?.id ?? 0, { _status: 'published', seo: { title: `Away ${id}` } }) }
await until('parked', async () => (await ledger(`select from sync.links where status='parked'`)).length >= 3, { withinMs: 90000 })
await stack.kill('worker', 'SIGTERM')
await stack.restart('backend')
const run = String((await ledger(`select id from sync.reconcile_runs where mode='dry-run' order by id desc limit 1`))[0]?.id)
const mugDoc = await payload.findByMedusaId('products', mug)
const o = stack.urls.orchestrator
const PAGES: Record<string, string> = { overview: '/admin/sync', parked: '/admin/sync/parked', waiting: '/admin/sync/parked?tab=waiting', replays: '/admin/sync/parked?tab=replays', conflicts: '/admin/sync/conflicts', runs: '/admin/sync/runs', run: `/admin/sync/runs?run=${run}`, product: `/admin/collections/products/${mugDoc?.id}`, jobs: '/admin/collections/sync-jobs', queue: '/queue' }
for (const width of [768, 1440]) for (const scheme of ['light', 'dark'] as const) {
  await page.setViewportSize({ width, height: 1000 }); await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
  for (const [name, path] of Object.entries(PAGES)) {
    try {
    await page.goto(o + path, { waitUntil: 'networkidle' }); await page.waitForTimeout(500)
    if (name === 'parked') await page.getByRole('button', { name: 'Show records' }).first().click().then(() => page.waitForTimeout(700))
    await page.screenshot({ path: `${OUT}/${name}-${scheme}-${width}.png`, fullPage: name !== 'jobs' })
    if (name === 'product') {
      await page.getByRole('button', { name: 'History' }).first().click(); await page.waitForTimeout(800)
      const s = page.locator('.tandem-written summary').first(); if (await s.count()) await s.click()
      await page.screenshot({ path: `${OUT}/history-${scheme}-${width}.png` })
      await page.keyboard.press('Escape'); await page.waitForTimeout(600)
      await page.getByRole('button', { name: 'Sync now' }).first().click(); await page.waitForTimeout(1500)
      await page.screenshot({ path: `${OUT}/sync-now-${scheme}-${width}.png` })
    }
    } catch (e) { console.log(name, scheme, width, String(e).slice(0, 200)) }
  }
}
const m = await (await b.newContext({ viewport: { width: 1440, height: 1000 } })).newPage(); m.setDefaultTimeout(60000)
await signInToMedusaAdmin(m, stack.urls.backend)
const order = String((await ledger(`select medusa_id from orders limit 1`))[0]?.medusa_id)
for (const width of [768, 1440]) for (const scheme of ['light', 'dark'] as const) {
  await m.setViewportSize({ width, height: 1100 }); await m.emulateMedia({ colorScheme: scheme })
  for (const [name, path] of Object.entries({ 'm-product': `/app/products/${mug}`, 'm-customer': `/app/customers/${cusId}`, 'm-order': `/app/orders/${order}` })) {
    try { await m.goto(stack.urls.backend + path, { waitUntil: 'networkidle' }); await m.waitForTimeout(1500)
    await m.screenshot({ path: `${OUT}/${name}-${scheme}-${width}.png`, fullPage: true }) } catch (e) { console.log(name, String(e).slice(0, 200)) }
  }
}
await b.close()
console.log('SHOTS DONE')
if (!process.argv.includes('--keep')) await stack.stop()
