import { withClient } from '@tandem/dev-services'
import { type MedusaAdmin, type PayloadRest, richText } from '@tandem/stack-clients'
import { z } from 'zod'
import type { Random } from '../random.ts'
import { newHandle, newProduct, type Shop } from './shop.ts'
import type { ShopifyShop } from './shopify-shop.ts'

/**
 * One thing that a person does. It writes values that no other edit writes, and answers them when its request
 * was acknowledged. What a failed request has done is told by the witness alone.
 */
export type EditKind = {
  readonly side: 'remote' | 'hub'
  readonly weight: number
  /** The fields that it is about to write: nobody else on its side writes them until it is over. */
  plan(shop: Shop, random: Random): { readonly claims: readonly string[]; make(): Promise<readonly string[]> }
}

const BULK = 10

export function editKinds(deps: {
  medusa: MedusaAdmin
  payload: PayloadRest
  shopify: ShopifyShop
  backendDatabase: string
  next: () => number
}): EditKind[] {
  const { medusa, payload, shopify, backendDatabase, next } = deps
  /** Made during the run, for deletion during the run. */
  const passing: string[] = []

  const some = (shop: Shop, random: Random, count: number) => {
    const start = random.between(0, shop.products.length - 1)
    return Array.from({ length: count }, (_, n) => shop.products[(start + n) % shop.products.length]).filter(
      (product) => product !== undefined,
    )
  }
  const one = (shop: Shop, random: Random) => random.pick(shop.products)

  return [
    {
      side: 'remote',
      weight: 12,
      plan(shop, random) {
        const { id } = one(shop, random)
        const token = `edit ${next()}`
        return {
          claims: [`${id} title`],
          make: async () => {
            await medusa.updateProduct(id, { title: `Renamed ${token}` })
            return [token]
          },
        }
      },
    },
    {
      side: 'remote',
      weight: 12,
      plan(shop, random) {
        const { id, variantId } = one(shop, random)
        const amount = next()
        return {
          claims: [`${id} price`],
          make: async () => {
            await medusa.setPrice(id, variantId, amount)
            return [String(amount)]
          },
        }
      },
    },
    {
      // Many at once, as an import through the API does.
      side: 'remote',
      weight: 4,
      plan(shop, random) {
        const update = some(shop, random, BULK).map(({ id }) => ({ id, token: `edit ${next()}` }))
        return {
          claims: update.map(({ id }) => `${id} title`),
          make: async () => {
            const body = { update: update.map(({ id, token }) => ({ id, title: `In bulk ${token}` })) }
            await medusa.request('POST', '/admin/products/batch', body)
            return update.map(({ token }) => token)
          },
        }
      },
    },
    {
      // Past Medusa, as a script on its database does.
      side: 'remote',
      weight: 2,
      plan(shop, random) {
        const update = some(shop, random, BULK).map(({ id }) => ({ id, token: `edit ${next()}` }))
        return {
          claims: update.map(({ id }) => `${id} title`),
          make: async () => {
            await withClient(backendDatabase, (client) =>
              client.query(
                `update product p set title = 'By script ' || r.token
                 from jsonb_to_recordset($1) r(id text, token text) where p.id = r.id`,
                [JSON.stringify(update)],
              ),
            )
            return update.map(({ token }) => token)
          },
        }
      },
    },
    {
      side: 'remote',
      weight: 3,
      plan() {
        const title = `edit ${next()}`
        const amount = next()
        return {
          claims: [],
          make: async () => {
            const body = { create: [newProduct(newHandle(), `Passing ${title}`, amount)] }
            const answer = await medusa.request('POST', '/admin/products/batch', body)
            const { created } = z.object({ created: z.array(z.object({ id: z.string() })) }).parse(answer)
            passing.push(...created.map(({ id }) => id))
            return [title, String(amount)]
          },
        }
      },
    },
    {
      side: 'remote',
      weight: 2,
      plan() {
        const id = passing.shift()
        return {
          claims: [],
          make: async () => {
            if (id) await medusa.deleteProduct(id)
            return []
          },
        }
      },
    },
    {
      side: 'hub',
      weight: 16,
      plan(shop, random) {
        const { id, contentId } = one(shop, random)
        const token = `edit ${next()}`
        return {
          claims: [`${id} description`],
          make: async () => {
            const description = richText(`Told anew in ${token}`)
            await payload.update('product-content', contentId, { _status: 'published', description })
            return [token]
          },
        }
      },
    },
    {
      side: 'hub',
      weight: 12,
      plan(shop, random) {
        const { id, contentId } = one(shop, random)
        const token = `edit ${next()}`
        return {
          claims: [`${id} seo`],
          make: async () => {
            const seo = { title: `Found as ${token}` }
            await payload.update('product-content', contentId, { _status: 'published', seo })
            return [token]
          },
        }
      },
    },
    {
      side: 'remote',
      weight: 8,
      plan(shop, random) {
        const { id } = random.pick(shop.customers)
        const field = random.pick(['first_name', 'last_name', 'company_name'])
        const token = `edit ${next()}`
        return {
          claims: [`${id} ${field}`],
          make: async () => {
            await medusa.request('POST', `/admin/customers/${id}`, { [field]: `Merchant ${token}` })
            return [token]
          },
        }
      },
    },
    {
      side: 'hub',
      weight: 10,
      plan(shop, random) {
        const { payloadId } = random.pick(shop.customers)
        const field = random.pick(['firstName', 'lastName', 'company'])
        const token = `edit ${next()}`
        return {
          claims: [`${payloadId} ${field}`],
          make: async () => {
            await payload.update('customers', payloadId, { [field]: `Operator ${token}` })
            return [token]
          },
        }
      },
    },
    {
      side: 'hub',
      weight: 6,
      plan(shop, random) {
        const id = random.pick(shop.stores)
        const field = random.pick(['tagline', 'announcement'])
        const token = `edit ${next()}`
        return {
          claims: [`${id} ${field}`],
          make: async () => {
            await payload.update('stores', id, { [field]: `Said in ${token}` })
            return [token]
          },
        }
      },
    },
    {
      side: 'remote',
      weight: 10,
      plan(shop, random) {
        const number = random.pick(shop.shoppers)
        const token = `edit ${next()}`
        return {
          claims: [`${number} shopFirstName`],
          make: async () => {
            await shopify.name(number, token)
            return [token]
          },
        }
      },
    },
  ]
}
