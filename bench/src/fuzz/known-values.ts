import type { Stack } from '@tandem/dev-stack'
import type { MedusaAdmin, PayloadRest } from '@tandem/stack-clients'
import { z } from 'zod'
import type { Known } from './requests.ts'

const stores = z.object({
  stores: z.array(z.object({ handle: z.string(), publishableKey: z.string() })).min(1),
})
const ids = (key: string) =>
  z.object({
    [key]: z.array(z.object({ id: z.union([z.string(), z.number()]), handle: z.string().nullish() })),
  })

/** Looks up what exists, so that requests get past the first check; and Payload's collections. */
export async function lookAround(
  stack: Stack,
  medusa: MedusaAdmin,
  payload: PayloadRest,
  tokens: Known['authorization'],
): Promise<{ known: Known; collections: string[] }> {
  const { stores: found } = stores.parse(
    await fetch(`${stack.urls.backend}/storefront/stores`).then((answer) => answer.json()),
  )
  const list = async (path: string, key: string) =>
    ids(key).parse(await medusa.request('GET', path))[key] ?? []
  const products = await list('/admin/products?limit=5&fields=id,handle', 'products')
  const orders = await list('/admin/orders?limit=3&fields=id', 'orders')
  const customers = await list('/admin/customers?limit=3&fields=id', 'customers')
  const pages = await payload.find('pages', { limit: '3', depth: '0' })
  const access = z.object({ collections: z.record(z.string(), z.unknown()) }).parse(
    await fetch(`${stack.urls.orchestrator}/api/access`, {
      headers: { authorization: tokens.orchestrator ?? '' },
    }).then((answer) => answer.json()),
  )
  const text = (values: readonly { id: string | number }[]) => values.map(({ id }) => String(id))
  return {
    collections: Object.keys(access.collections),
    known: {
      publishableKey: found[0]?.publishableKey ?? '',
      authorization: tokens,
      parameters: {
        id: [...text(products), ...text(orders), ...text(customers), '1', '2', '3'],
        handle: products.flatMap(({ handle }) => (handle ? [handle] : [])),
        slug: pages.docs.flatMap(({ slug }) => (typeof slug === 'string' ? [slug] : [])),
        store: found.map(({ handle }) => handle),
        locale: ['en', 'ar'],
        entity: ['product', 'customer', 'order', 'page'],
        name: ['192.png', 'mark.svg'],
        page: ['login', 'collections/pages', 'sync', 'api/queues'],
        key: ['nav', 'locale'],
      },
    },
  }
}
