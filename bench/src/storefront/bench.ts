import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { parseSecrets, signWebhook } from '@tandem/signed-webhooks'
import type { MedusaAdmin } from '@tandem/stack-clients'
import { z } from 'zod'
import { describeMachine } from '../machine.ts'
import { summarize } from '../percentiles.ts'
import { processOn, usageOf } from '../process-usage.ts'
import { withStack } from '../production-stack.ts'
import { ask } from './page-senders.ts'

/**
 * Pages of the shop: as they are kept, and made anew from both systems, each after a purge of what they
 * show. The baselines are the health route of the same process, which does nothing, and what Medusa alone takes to
 * tell one product with its price.
 *
 *     --products 10000   how many the store sells besides the demo's
 */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  allowPositionals: true,
  options: { products: { type: 'string', default: '10000' } },
})
const PER_REQUEST = 50
const KEPT_REQUESTS = 20_000
const ANEW_REQUESTS = 100
const CONNECTIONS = 20
const DISTINCT_PAGES = 10_000
const MEMORY_REQUESTS = 100_000
const PAGES = { home: '', list: '/products', product: '/products/tidepool-mug' }
/** Never kept: each visitor's own. */
const SEARCHES = { search: '/search?q=shelf+12', filtered: '/search?available=1&from=10&to=40&sort=cheapest' }
const storesSchema = z.object({
  stores: z.array(z.object({ handle: z.string(), salesChannelId: z.string(), publishableKey: z.string() })),
})
const regionsSchema = z.object({ regions: z.array(z.object({ id: z.string() })).min(1) })

await withStack(async ({ urls, env }, medusa) => {
  await createProducts(medusa, urls.backend, Number(values.products))
  const shop = `${urls.storefront}/fernhollow/en`
  const pid = processOn(Number(new URL(urls.storefront).port), 'server/index.mjs')

  /** As the orchestrator tells of a product, a brand and a page that were changed at once. */
  const changed = [
    `product:${await idOf(medusa, 'tidepool-mug')}`,
    'products',
    'store:fernhollow',
    'page:fernhollow:home',
  ]
  async function purge(tags: readonly string[]): Promise<void> {
    const body = JSON.stringify({ tags })
    const secrets = parseSecrets(env.storefront.STOREFRONT_PURGE_SECRET ?? '')
    const headers = signWebhook({ id: randomUUID(), timestamp: new Date(), body, secrets })
    const answer = await fetch(`${urls.storefront}/api/purge`, { method: 'POST', headers, body })
    if (answer.status !== 204) throw new Error(`the purge was answered ${answer.status}`)
  }
  async function kept(name: string, url: string): Promise<void> {
    await ask(repeated(url, 200), CONNECTIONS)
    const before = usageOf(pid)
    const { durations, elapsedMs } = await ask(repeated(url, KEPT_REQUESTS), CONNECTIONS)
    const after = usageOf(pid)
    const cpuMs = after.cpuMs - before.cpuMs
    const { p50, p99 } = summarize(durations)
    console.log(
      `${name}: ${((KEPT_REQUESTS / elapsedMs) * 1_000).toFixed(0)}/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; ` +
        `${((cpuMs / elapsedMs) * 100).toFixed(0)} % of a core, ${((KEPT_REQUESTS / cpuMs) * 1_000).toFixed(0)}/s for a whole one; RSS ${(after.rss / 1_048_576).toFixed(0)} MB`,
    )
  }

  const first = await ask([`${shop}${SEARCHES.search}`], 1)
  console.log(`the first search, which reads the whole catalogue: ${first.durations[0]?.toFixed(0)} ms`)
  await kept('baseline, the health route', `${urls.storefront}/api/health`)
  for (const [name, path] of Object.entries(PAGES)) await kept(`${name}, kept`, shop + path)
  report("baseline, Medusa's own answer for one product", await askMedusa(urls.backend))
  for (const [name, path] of Object.entries(PAGES)) {
    const durations: number[] = []
    for (let n = 0; n < ANEW_REQUESTS; n++) {
      await purge(changed)
      durations.push(...(await ask([shop + path], 1)).durations)
    }
    report(`${name}, made anew`, durations)
  }
  for (const [name, path] of Object.entries(SEARCHES))
    report(name, (await ask(repeated(shop + path, ANEW_REQUESTS), 1)).durations)
  for (let round = 1; round <= 5; round++) {
    await ask(distinct(`${shop}${PAGES.product}`, MEMORY_REQUESTS / 5), CONNECTIONS)
    const { rss } = usageOf(pid)
    console.log(
      `${((round * MEMORY_REQUESTS) / 5).toFixed(0)} requests for ${DISTINCT_PAGES} pages: RSS ${(rss / 1_048_576).toFixed(0)} MB`,
    )
  }
  console.log(describeMachine())
})

function report(name: string, durations: readonly number[]): void {
  const { p50, p95, p99 } = summarize(durations)
  console.log(`${name}: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`)
}

/** How long Medusa takes to tell one product with the price of a region, in ms each. */
async function askMedusa(backend: string): Promise<number[]> {
  const store = (await storesOf(backend)).find(({ handle }) => handle === 'fernhollow')
  const headers = { 'x-publishable-api-key': store?.publishableKey ?? '' }
  const read = async (path: string) => {
    const answer = await fetch(`${backend}/store/${path}`, { headers })
    if (!answer.ok) throw new Error(`Medusa answered ${answer.status} for ${path}`)
    return await answer.json()
  }
  const [region] = regionsSchema.parse(await read('regions?fields=id')).regions
  const durations: number[] = []
  for (let n = 0; n < ANEW_REQUESTS; n++) {
    const startedAt = performance.now()
    await read(
      `products?handle=tidepool-mug&region_id=${region?.id}&fields=id,title,variants.calculated_price.calculated_amount`,
    )
    durations.push(performance.now() - startedAt)
  }
  return durations
}

async function storesOf(backend: string) {
  return storesSchema.parse(await (await fetch(`${backend}/storefront/stores`)).json()).stores
}

function* repeated(url: string, count: number): Generator<string> {
  for (let n = 0; n < count; n++) yield url
}
function* distinct(url: string, count: number): Generator<string> {
  for (let n = 0; n < count; n++) yield `${url}?variant=${n % DISTINCT_PAGES}`
}

async function idOf(medusa: MedusaAdmin, handle: string): Promise<string> {
  const answer = await medusa.request('GET', `/admin/products?handle=${handle}&fields=id`)
  const [product] = z.object({ products: z.array(z.object({ id: z.string() })) }).parse(answer).products
  if (!product) throw new Error(`there is no product ${handle}`)
  return product.id
}

async function createProducts(medusa: MedusaAdmin, backend: string, count: number): Promise<void> {
  const channel = (await storesOf(backend)).find(({ handle }) => handle === 'fernhollow')?.salesChannelId
  for (let at = 0; at < count; at += PER_REQUEST) {
    const create = Array.from({ length: Math.min(PER_REQUEST, count - at) }, (_, n) => ({
      title: `Shelf ${at + n}`,
      handle: `shelf-${at + n}`,
      status: 'published',
      sales_channels: [{ id: channel }],
      options: [{ title: 'Size', values: ['One'] }],
      variants: [
        { title: 'One', options: { Size: 'One' }, prices: [{ amount: 1 + n, currency_code: 'eur' }] },
      ],
    }))
    await medusa.request('POST', '/admin/products/batch', { create })
  }
}
