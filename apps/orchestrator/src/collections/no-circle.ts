import { storeAddress } from '@tandem/contracts/shop'
import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { env } from '../env.ts'
import { idOf } from '../fields/id-of.ts'
import type { Redirect } from '../payload-types.ts'

/** A longer chain is a mistake too. */
const MOST_REDIRECTS = 10

/**
 * Refuses a redirect that leads back to its own address, by itself or by way of others of its store, however the
 * address is written. The shop leads nobody round, so without this its editor would find a page missing.
 */
export const noCircle: CollectionBeforeValidateHook<Redirect> = async (saved) => {
  const { collection, data, originalDoc, req } = saved
  const { from, to } = { ...originalDoc, ...data }
  const store = idOf(data?.store ?? originalDoc?.store)
  if (!from || !to || store === undefined) return data
  const found = await req.payload.findByID({
    collection: 'stores',
    id: store,
    depth: 0,
    req,
    disableErrors: true,
  })
  const shop = found && storeAddress({ url: env.STOREFRONT_URL, origins: env.STORE_ADDRESSES }, found.handle)
  const been = [from]
  let next = pathOf(to, from, shop)
  while (next !== null) {
    const isRound = been.includes(next)
    been.push(next)
    if (isRound || been.length > MOST_REDIRECTS) {
      const message = `This leads round in a circle: ${been.slice(0, MOST_REDIRECTS).join(' → ')}`
      throw new ValidationError({ collection: collection.slug, errors: [{ path: 'to', message }] }, req.t)
    }
    const { docs } = await req.payload.find({
      collection: 'redirects',
      where: {
        and: [
          { store: { equals: store } },
          { from: { equals: next } },
          ...(originalDoc?.id === undefined ? [] : [{ id: { not_equals: originalDoc.id } }]),
        ],
      },
      depth: 0,
      limit: 1,
      pagination: false,
      req,
    })
    next = docs[0] ? pathOf(docs[0].to, next, shop) : null
  }
  return data
}

/** The path within store and language, as `from` has it; null for an address elsewhere. */
function pathOf(to: string, from: string, shop: string | null): string | null {
  if (to.startsWith('#')) return from
  const within =
    shop !== null && to.startsWith(`${shop}/`) ? to.slice(shop.length).replace(/^\/[a-z]{2}(?=\/|$)/, '') : to
  if (!within.startsWith('/')) return null
  const [path = ''] = within.split(/[?#]/)
  return decoded(path).replace(/\/+$/, '')
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
