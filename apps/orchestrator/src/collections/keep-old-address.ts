import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '../fields/id-of.ts'
import type { Page } from '../payload-types.ts'

/** The slug of the page that is a store's home, whose address is the store's own. */
const HOME = 'home'
const addressOf = (slug: string) => (slug === HOME ? '/' : `/pages/${slug}`)

/**
 * Leads from the old address of a published page to its new one, from the moment when that is published. What led
 * away from the new address goes: a page is there again.
 */
export const keepOldAddress: CollectionBeforeChangeHook<Page> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || data._status !== 'published' || !originalDoc) return data
  // The original is the newest draft; visitors know the address of what is published.
  const live = await req.payload.findByID({
    collection: 'pages',
    id: originalDoc.id,
    draft: false,
    depth: 0,
    req,
    disableErrors: true,
  })
  const slug = data.slug ?? originalDoc.slug
  const store = idOf(live?.store)
  const isMoved = live?._status === 'published' && live.slug !== slug && live.slug !== HOME
  if (!isMoved || store === undefined || idOf(data.store ?? live.store) !== store) return data
  const [from, to] = [addressOf(live.slug), addressOf(slug)]
  const leadingFrom = (path: string) => ({ and: [{ store: { equals: store } }, { from: { equals: path } }] })
  await req.payload.delete({ collection: 'redirects', where: leadingFrom(to), req })
  const { docs } = await req.payload.find({
    collection: 'redirects',
    where: leadingFrom(from),
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  const [known] = docs
  const led = { from, to, store, tenant: idOf(live.tenant) ?? null }
  if (known) await req.payload.update({ collection: 'redirects', id: known.id, data: led, req })
  else await req.payload.create({ collection: 'redirects', data: led, req })
  return data
}
