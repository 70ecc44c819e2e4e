import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { shopCaches } from '../src/cache/shop-caches.ts'
import { unifiedClients } from '../src/lib/api/unified-client.ts'

/** Medusa and Payload as the shop sees them, for tests: two tenants, three stores, one product in two of them. */

export const MEDUSA = 'http://medusa.test'
export const PAYLOAD = 'http://payload.test'

type Json = Record<string, unknown>

const store = (handle: string, tenant: string, over: Json = {}) => ({
  id: `store_${handle}`,
  handle,
  name: handle,
  tenant: { id: `ten_${tenant}`, handle: tenant, name: tenant },
  salesChannelId: `sc_${handle}`,
  publishableKey: `pk_${handle}`,
  defaultLocale: 'en',
  locales: ['en'],
  currencies: ['eur', 'gbp'],
  ...over,
})

export function storeProduct(handle: string, over: Json = {}): Json {
  return {
    id: `prod_${handle}`,
    handle,
    title: `The ${handle}`,
    subtitle: null,
    description: 'Plain words.',
    thumbnail: `${MEDUSA}/static/${handle}.svg`,
    images: [{ url: `${MEDUSA}/static/${handle}.svg`, rank: 0 }],
    options: [{ id: 'opt_size', title: 'Size', values: [{ value: 'Large' }, { value: 'Small' }] }],
    variants: [
      storeVariant(`${handle}_l`, 'Large', { variant_rank: 1, inventory_quantity: 0 }),
      storeVariant(`${handle}_s`, 'Small', { variant_rank: 0 }),
    ],
    categories: [{ id: 'cat_table', name: 'Table', handle: 'table' }],
    vendor: { id: 'ven_kiln', handle: 'kiln', name: 'Kiln' },
    metadata: null,
    ...over,
  }
}

export function storeVariant(id: string, size: string, over: Json = {}): Json {
  return {
    id: `variant_${id}`,
    title: size,
    sku: id.toUpperCase(),
    manage_inventory: true,
    allow_backorder: false,
    inventory_quantity: 7,
    variant_rank: 0,
    options: [{ option_id: 'opt_size', value: size }],
    calculated_price: { calculated_amount: 22, original_amount: 22, currency_code: 'eur' },
    ...over,
  }
}

const taxonomyEntry = (id: string, handle: string) => ({
  id,
  handle,
  name: handle,
  names: {},
  description: '',
  descriptions: {},
})

/** Answers what the catalogue says of a product. */
const catalogueProduct = ({ id, handle, formerHandles, title, subtitle, vendor }: Json) => ({
  id,
  handle,
  formerHandles,
  title,
  names: {},
  subtitle,
  searchText: '',
  taxonomyText: 'Table',
  vendor,
  categoryIds: ['cat_table'],
  collectionId: null,
  variants: ['Small', 'Large'].map((size) => ({
    sku: null,
    options: { Size: size },
    available: size === 'Small',
    price: '22',
  })),
})

export const writtenBack = (description: string) => ({
  tandem: {
    content: {
      en: { description, features: [], specs: [], seo: { title: null, description: null, keywords: null } },
    },
  },
})

export const contentDoc = (handle: string, over: Json = {}): Json => ({
  id: 1,
  medusaId: `prod_${handle}`,
  descriptionHtml: `<p>About the ${handle}.</p>`,
  features: [{ id: 'x', title: 'Twice dipped', text: 'Pools at the rim.' }],
  specs: [{ id: 'y', name: 'Height', value: '9 cm' }],
  seo: { title: null, description: null, keywords: null },
  _status: 'published',
  ...over,
})

/** Answers what both systems hold, which of them is away, and every call that was made. */
export function twoSystems() {
  const state = {
    stores: [
      store('fernhollow', 'alder'),
      store('halden', 'alder', { currencies: ['usd', 'eur'] }),
      store('noor', 'noor', { defaultLocale: 'ar', locales: ['ar', 'en'], currencies: ['aed', 'kwd'] }),
    ],
    /** By store. */
    products: {
      fernhollow: ['mug', 'plate', 'bowl'].map((handle) => storeProduct(handle)),
      halden: [storeProduct('mug'), storeProduct('hammer')],
      noor: [storeProduct('lantern')],
    } as Record<string, Json[]>,
    contents: [contentDoc('mug'), contentDoc('bowl')] as unknown[],
    branding: [] as unknown[],
    pages: [] as unknown[],
    tiers: [] as Json[],
    medusaAway: false,
    payloadAway: false,
    calls: [] as string[],
  }

  const answer = (system: 'medusa' | 'payload', path: string, respond: (url: URL, key: string) => Json) =>
    http.get(`${system === 'medusa' ? MEDUSA : PAYLOAD}${path}`, ({ request }) => {
      const url = new URL(request.url)
      const key = request.headers.get('x-publishable-api-key')?.replace('pk_', '') ?? ''
      state.calls.push(`${system} ${url.pathname} ${key}`.trim())
      if (system === 'medusa' ? state.medusaAway : state.payloadAway) return HttpResponse.error()
      return HttpResponse.json(respond(url, key))
    })

  const server = setupServer(
    answer('medusa', '/storefront/stores', () => ({ stores: state.stores })),
    answer('medusa', '/store/regions', () => ({
      regions: ['eur', 'gbp', 'usd', 'aed', 'kwd'].map((currency_code) => ({
        countries: [{ iso_2: 'ie' }, { iso_2: 'gb' }],
        id: `reg_${currency_code}`,
        name: currency_code,
        currency_code,
      })),
    })),
    answer('medusa', '/store/price-tiers', ({ searchParams }) => ({
      product_id: `prod_${searchParams.get('handle')}`,
      currency_code: 'eur',
      variants: state.tiers,
    })),
    answer('medusa', '/store/product-categories', () => ({
      product_categories: ['table', 'scent'].map((handle) => ({ id: `cat_${handle}`, name: handle, handle })),
    })),
    answer('medusa', '/store/products', ({ searchParams }, key) => {
      const handles = searchParams.getAll('handle[]')
      const found = (state.products[key] ?? []).filter(
        ({ handle }) => handles.length === 0 || handles.includes(String(handle)),
      )
      return { products: found.slice(0, Number(searchParams.get('limit'))), count: found.length }
    }),
    answer('medusa', '/store/taxonomy', () => ({
      categories: [taxonomyEntry('cat_table', 'table')],
      collections: [taxonomyEntry('col_gifts', 'gifts')],
    })),
    answer('medusa', '/store/catalogue', ({ searchParams }, key) => {
      const ids = searchParams.getAll('id')
      const all = (state.products[key] ?? []).map(catalogueProduct)
      return { products: all.filter(({ id }) => ids.length === 0 || ids.includes(String(id))) }
    }),
    answer('payload', '/api/product-content', ({ searchParams }) => {
      const ids = searchParams.get('where[medusaId][in]')?.split(',') ?? []
      return {
        docs: state.contents.filter(
          (doc) => typeof doc === 'object' && doc && 'medusaId' in doc && ids.includes(String(doc.medusaId)),
        ),
      }
    }),
    answer('payload', '/api/stores', () => ({ docs: state.branding })),
    answer('payload', '/api/pages', () => ({ docs: state.pages })),
  )

  return {
    state,
    server,
    /** The calls since the last time this was asked. */
    callsMade: () => state.calls.splice(0),
    shop(now?: () => number) {
      const caches = shopCaches(now)
      const getUnifiedClient = unifiedClients({ medusaUrl: MEDUSA, payloadUrl: PAYLOAD, caches })
      return { caches, getUnifiedClient }
    },
  }
}
