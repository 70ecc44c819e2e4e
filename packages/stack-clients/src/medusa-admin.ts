import { z } from 'zod'
import { requestJson } from './request-json.ts'

const tokenSchema = z.object({ token: z.string() })

const productSchema = z.object({
  id: z.string(),
  title: z.string(),
  handle: z.string(),
  updated_at: z.string(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  variants: z.array(
    z.object({
      id: z.string(),
      inventory_items: z.array(z.object({ inventory_item_id: z.string() })).nullish(),
    }),
  ),
})
export type AdminProduct = z.infer<typeof productSchema>

const FIELDS = 'id,title,handle,updated_at,metadata,variants.id,variants.inventory_items.inventory_item_id'

/** Medusa's admin API as a merchant uses it, for tests and benchmarks. */
export type MedusaAdmin = Awaited<ReturnType<typeof signInToMedusa>>

export async function signInToMedusa(url: string, email: string, password: string) {
  const answer = await requestJson('POST', new URL('/auth/user/emailpass', url), {
    body: { email, password },
  })
  const authorization = `Bearer ${tokenSchema.parse(answer).token}`

  const request = (method: string, path: string, body?: unknown) =>
    requestJson(method, new URL(path, url), { authorization, ...(body !== undefined && { body }) })
  const list = async <T extends z.ZodType>(path: string, key: string, item: T): Promise<z.infer<T>[]> =>
    z.object({ [key]: z.array(item) }).parse(await request('GET', path))[key] ?? []

  return {
    request,

    /** A published product with one variant, counted stock and a price. */
    async createProduct(product: {
      title: string
      handle: string
      amount: number
      currency?: string
      salesChannelIds?: readonly string[]
    }): Promise<AdminProduct> {
      const answer = await request('POST', `/admin/products?fields=${FIELDS}`, {
        title: product.title,
        handle: product.handle,
        status: 'published',
        options: [{ title: 'Size', values: ['One'] }],
        variants: [
          {
            title: 'One',
            sku: product.handle.toUpperCase(),
            options: { Size: 'One' },
            manage_inventory: true,
            prices: [{ amount: product.amount, currency_code: product.currency ?? 'eur' }],
          },
        ],
        sales_channels: (product.salesChannelIds ?? []).map((id) => ({ id })),
      })
      return z.object({ product: productSchema }).parse(answer).product
    },

    async getProduct(id: string): Promise<AdminProduct> {
      const answer = await request('GET', `/admin/products/${id}?fields=${FIELDS}`)
      return z.object({ product: productSchema }).parse(answer).product
    },

    updateProduct: (id: string, fields: Record<string, unknown>) =>
      request('POST', `/admin/products/${id}`, fields),

    deleteProduct: (id: string) => request('DELETE', `/admin/products/${id}`),

    /** Replaces all of a variant's prices. */
    setPrice: (productId: string, variantId: string, amount: number, currency = 'eur') =>
      request('POST', `/admin/products/${productId}/variants/${variantId}`, {
        prices: [{ amount, currency_code: currency }],
      }),

    createSale: (title: string, variantId: string, amount: number, currency = 'eur') =>
      request('POST', '/admin/price-lists', {
        title,
        description: title,
        type: 'sale',
        status: 'active',
        prices: [{ variant_id: variantId, amount, currency_code: currency }],
      }),

    async createCategory(name: string, handle: string): Promise<string> {
      const answer = await request('POST', '/admin/product-categories', { name, handle, is_active: true })
      return z.object({ product_category: z.object({ id: z.string() }) }).parse(answer).product_category.id
    },

    addToCategory: (categoryId: string, productIds: readonly string[]) =>
      request('POST', `/admin/product-categories/${categoryId}/products`, { add: productIds }),

    async stockLocationIds(): Promise<string[]> {
      const locations = await list(
        '/admin/stock-locations?limit=100',
        'stock_locations',
        z.object({ id: z.string() }),
      )
      return locations.map((location) => location.id)
    },

    setStock: (inventoryItemId: string, locationId: string, quantity: number) =>
      request('POST', `/admin/inventory-items/${inventoryItemId}/location-levels`, {
        location_id: locationId,
        stocked_quantity: quantity,
      }),
  }
}
