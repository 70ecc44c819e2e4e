import { stores } from '@tandem/demo-world'
import { parseSecrets, signWebhook } from '@tandem/signed-webhooks'
import { expect } from 'vitest'
import { z } from 'zod'
import type { RunningStack } from '../../running-stack.ts'
import { visitor } from '../isolation/visitor.ts'

const idsSchema = z.object({ products: z.array(z.object({ id: z.string() })) })

/** Ways to look at lists and to search, beside the pages that a sitemap names. */
const LOOKED_FOR = [
  '/fernhollow/en/products?available=1&sort=cheapest',
  '/fernhollow/en/products?page=2',
  '/fernhollow/en/search?q=tidepool',
  '/noor/ar/products?available=1',
  '/noor/ar/search?q=%D9%81%D8%A7%D9%86%D9%88%D8%B3',
  '/noor/en/search?q=lantern',
]

/** Of one kind in one language of a store. */
const MOST_OF_A_KIND = 3
const AT_ONCE = 6

/** Pages of every kind of every store in every language: homes, lists, categories, vendors, products, texts, searches. */
export async function pagesOfEveryKind(running: RunningStack): Promise<string[]> {
  const at = visitor(running.stack.urls.storefront)
  const chosen: string[] = []
  for (const { handle } of stores) {
    const { text } = await at.get(`/${handle}/sitemap.xml`)
    const named = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
    const kindOf = (path: string) => path.split('/').slice(0, 4).join('/')
    for (const kind of new Set(named.map(kindOf)))
      chosen.push(...named.filter((path) => kindOf(path) === kind).slice(0, MOST_OF_A_KIND))
  }
  return [...chosen, ...LOOKED_FOR]
}

/** What is shown at these addresses, without the frame around it. */
export async function contentsOf(
  running: RunningStack,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const at = visitor(running.stack.urls.storefront)
  const shown = new Map<string, string>(paths.map((path) => [path, '']))
  const left = paths.values()
  const look = async () => {
    for (const path of left) {
      const { status, text } = await at.get(path)
      const [main = ''] = /<main[\s\S]*<\/main>/.exec(text) ?? []
      shown.set(path, `${status} ${main}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, look))
  return shown
}

/** They show what they showed before, and nothing of it is an error. */
export async function expectSame(running: RunningStack, before: ReadonlyMap<string, string>): Promise<void> {
  const after = await contentsOf(running, [...before.keys()])
  const other = [...before.keys()].filter((path) => after.get(path) !== before.get(path))
  expect(other.map((path) => `${path}: ${after.get(path)?.slice(0, 300)}`)).toEqual([])
}

/** The tags of all that these pages are made of. */
export async function everyTag({ medusa }: RunningStack, paths: readonly string[]): Promise<string[]> {
  const answer = await medusa.request('GET', '/admin/products?fields=id&limit=500')
  const ids = idsSchema.parse(answer).products.map(({ id }) => id)
  const pages = paths.flatMap((path) => {
    const [, store, , kind, slug] = path.split('/')
    return kind === 'pages' ? [`page:${store}:${slug}`] : [`page:${store}:home`]
  })
  return [
    'stores',
    'products',
    ...stores.map(({ handle }) => `store:${handle}`),
    ...new Set(pages),
    ...ids.flatMap((id) => [`product:${id}`, `content:${id}`]),
  ]
}

/** Nothing with these tags is new any more: it may be shown only while its source doesn't answer. */
export async function makeOld(running: RunningStack, tags: readonly string[]): Promise<void> {
  const { env, urls } = running.stack
  const body = JSON.stringify({ tags })
  const secrets = parseSecrets(env.storefront.STOREFRONT_PURGE_SECRET ?? '')
  const signature = signWebhook({ id: crypto.randomUUID(), timestamp: new Date(), body, secrets })
  const { status } = await fetch(`${urls.storefront}/api/purge`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signature },
    body,
  })
  expect(status).toBe(204)
}
