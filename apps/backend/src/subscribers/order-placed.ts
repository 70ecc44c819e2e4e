import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { getOrderDetailWorkflow } from '@medusajs/medusa/core-flows'
import { type Locale, localeSchema } from '@tandem/contracts/content'
import { storeAddress } from '@tandem/contracts/shop'
import { z } from 'zod'
import { orderPlacedEmail, placedOrderSchema } from '../emails/order-placed.ts'
import { env } from '../env.ts'

const FIELDS = [
  'id',
  'display_id',
  'email',
  'locale',
  'currency_code',
  'sales_channel_id',
  'total',
  'tax_total',
  'item_subtotal',
  'original_item_total',
  'discount_subtotal',
  'discount_total',
  'shipping_subtotal',
  'original_shipping_total',
  'items.*',
  'items.tax_lines.*',
  'shipping_methods.*',
  'shipping_methods.tax_lines.*',
  'shipping_address.*',
]
/** For a store whose editors chose no colour yet. */
const PLAIN = '#3A3F45'

/** Confirms an order by e-mail, once, however often the event comes. An order of no store of ours is told to nobody. */
export default async function confirmOrder({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const { result } = await getOrderDetailWorkflow(container).run({
    input: { order_id: event.data.id, fields: FIELDS },
  })
  // One that was typed in by a merchant may name nobody to write to.
  if (!result.email || !result.sales_channel_id) return
  const order = placedOrderSchema.parse(result)
  const { data: stores } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'tenant_store',
    fields: ['handle', 'name', 'locales', 'default_locale', 'branding'],
    filters: { sales_channel_id: order.sales_channel_id },
  })
  const [store] = stores
  if (!store) return
  const locale = localeSchema
    .catch('en')
    .parse(store.locales.includes(order.locale ?? '') ? order.locale : store.default_locale)
  const email = orderPlacedEmail(order, {
    address: storeAddress({ url: env.STOREFRONT_URL, origins: env.STORE_ADDRESSES }, store.handle),
    name: store.name,
    brandColor: brandColorOf(store.branding),
    locale,
    names: await namesIn(
      container,
      locale,
      order.items.flatMap(({ product_id }) => product_id ?? []),
    ),
  })
  // Medusa looks for the key and then sends: of two deliveries at one time the second waits for the first.
  await container.resolve(Modules.LOCKING).execute(`order-email:${order.id}`, async () => {
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: order.email,
      channel: 'email',
      template: 'order-placed',
      idempotency_key: `order-placed:${order.id}`,
      resource_id: order.id,
      resource_type: 'order',
      content: email,
    })
  })
}

function brandColorOf(branding: unknown): string {
  const color = z.object({ brandColor: z.string().regex(/^#[0-9a-fA-F]{6}$/) }).safeParse(branding)
  return color.data?.brandColor ?? PLAIN
}

async function namesIn(container: MedusaContainer, locale: Locale, ids: string[]) {
  const { data: products } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: 'product', fields: ['id', 'title', 'metadata'], filters: { id: ids } })
  return new Map(
    products.map(({ id, title, metadata }) => {
      const names = z.object({ name: z.partialRecord(localeSchema, z.string()) }).safeParse(metadata)
      return [id, names.data?.name[locale] ?? title]
    }),
  )
}

export const config: SubscriberConfig = { event: 'order.placed' }
