import type { BroughtProduct } from '@tandem/contracts/sync'
import { z } from 'zod'

/** A product of a shop as Payload keeps it: a row of `shopify_products`. */
export const shopProductSchema = z.object({
  shopify_id: z.string(),
  title: z.string(),
  handle: z.string().nullable(),
  description: z.string().nullable(),
  currency: z.string().nullable(),
  images: z.array(z.object({ url: z.string(), alt: z.string().nullable() })).nullable(),
  options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })).nullable(),
  variants: z
    .array(
      z.object({
        title: z.string(),
        sku: z.string().nullable(),
        barcode: z.string().nullable(),
        price: z.string(),
        options: z.record(z.string(), z.string()),
      }),
    )
    .nullable(),
})
export type ShopProduct = z.infer<typeof shopProductSchema>

/** What Medusa's own admin gives a product without choices; every product there needs one. */
const NO_CHOICE = { title: 'Default option', value: 'Default option value' }

/** What is made of it in Medusa. `account`: what the shop is called there, because ids repeat between shops. */
export function toMedusaProduct(account: string, product: ShopProduct): BroughtProduct {
  const options = product.options ?? []
  const variants = product.variants ?? []
  const hasChoice = options.length > 0
  return {
    externalId: `${account} ${product.shopify_id}`,
    title: product.title,
    handle: product.handle ?? product.title,
    description: product.description === null ? null : plainText(product.description),
    pictures: (product.images ?? []).filter(({ url }) => URL.canParse(url)),
    options: hasChoice
      ? options.map(({ name, values }) => ({ title: name, values }))
      : [{ title: NO_CHOICE.title, values: [NO_CHOICE.value] }],
    variants: variants.map(({ title, sku, barcode, price, options: chosen }) => ({
      title,
      sku: sku || null,
      barcode: barcode || null,
      options: hasChoice ? chosen : { [NO_CHOICE.title]: NO_CHOICE.value },
      price: product.currency === null ? null : { currency: product.currency, amount: Number(price) },
    })),
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': '’',
  nbsp: ' ',
}

/** Words of an HTML text, a line for each of its blocks: a description in Medusa has no markup. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/<br\s*\/?>|<\/(p|div|li|h[1-6]|tr)>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+|#39);/g, (whole, name: string) =>
      Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole,
    )
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
