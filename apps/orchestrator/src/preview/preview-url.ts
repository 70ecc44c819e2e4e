import { PREVIEW_PARAMETER } from '@tandem/contracts/content'
import { storeAddress } from '@tandem/contracts/shop'
import type { LivePreviewConfig, PayloadRequest } from 'payload'
import { z } from 'zod'
import { documentIdOf, mayRead } from '../access/reachable-documents.ts'
import { env } from '../env.ts'
import { idOf } from '../fields/id-of.ts'
import { type Previewed, signPreview } from './preview-token.ts'

/** The slug of the page that is a store's home. */
const HOME_SLUG = 'home'

/** The sizes an editor looks at a page in. */
const breakpoints = [
  { name: 'phone', label: 'Phone', width: 390, height: 844 },
  { name: 'tablet', label: 'Tablet', width: 768, height: 1024 },
  { name: 'desktop', label: 'Desktop', width: 1440, height: 900 },
]

type Address = { readonly id: number; readonly store: string; readonly path: string }
type FindAddress = (document: unknown, req: PayloadRequest) => Promise<Address | null>

/**
 * Live preview in the admin, and the button that opens the same in a window of its own: the shop's own page,
 * with the draft in the place of what is published.
 */
export function previewIn(collection: Previewed['collection'], findAddress: FindAddress) {
  async function url(given: Record<string, unknown>, locale: string, req: PayloadRequest) {
    const document = await readOwn(collection, given.id, req)
    const address = document && (await findAddress(document, req))
    if (!address || !req.user) return null
    const previewed = { collection, id: address.id, person: req.user.id }
    const token = await signPreview(previewed, req.payload.secret, new Date())
    const { store, path } = address
    const shop = storeAddress({ url: env.STOREFRONT_URL, origins: env.STORE_ADDRESSES }, store)
    return `${shop}/${locale}${path}?${new URLSearchParams({ [PREVIEW_PARAMETER]: token })}`
  }
  return {
    livePreview: {
      breakpoints,
      url: ({ data, locale, req }) => url(data, locale.code, req),
    } satisfies LivePreviewConfig,
    preview: (document: Record<string, unknown>, options: { locale: string; req: PayloadRequest }) =>
      url(document, options.locale, options.req),
  }
}

/**
 * The draft as the person who asks may read it. What the admin hands over here came from a browser, which could name
 * any document.
 */
async function readOwn(collection: Previewed['collection'], id: unknown, req: PayloadRequest) {
  const named = documentIdOf(id)
  if (named === undefined || !(await mayRead(req.payload, req.user, { collection, id: named }))) return null
  return req.payload.findByID({ collection, id: named, draft: true, depth: 0, overrideAccess: false, req })
}

const relation = z.union([z.number(), z.object({ id: z.number() })]).nullish()
const pageSchema = z.object({ id: z.number(), slug: z.string().min(1), store: relation })

/** null until it has a slug and a store. */
export async function addressOfPage(document: unknown, req: PayloadRequest): Promise<Address | null> {
  const page = pageSchema.safeParse(document).data
  const storeId = page && idOf(page.store)
  if (!page || storeId === undefined) return null
  const store = await req.payload.findByID({
    collection: 'stores',
    id: storeId,
    depth: 0,
    overrideAccess: false,
    req,
    disableErrors: true,
  })
  if (!store) return null
  return { id: page.id, store: store.handle, path: page.slug === HOME_SLUG ? '' : `/pages/${page.slug}` }
}

const contentSchema = z.object({ id: z.number(), medusaId: z.string() })
const channelsSchema = z.array(z.string()).catch([])

/** In the first store that sells the product; null when none does. */
export async function addressOfContent(document: unknown, req: PayloadRequest): Promise<Address | null> {
  const content = contentSchema.safeParse(document).data
  if (!content) return null
  const products = await req.payload.find({
    collection: 'products',
    where: { medusaId: { equals: content.medusaId } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    req,
  })
  const product = products.docs[0]
  if (!product) return null
  const stores = await req.payload.find({
    collection: 'stores',
    where: { salesChannelId: { in: channelsSchema.parse(product.salesChannelIds) } },
    sort: 'handle',
    depth: 0,
    limit: 1,
    overrideAccess: false,
    req,
  })
  const store = stores.docs[0]
  return store ? { id: content.id, store: store.handle, path: `/products/${product.handle}` } : null
}
