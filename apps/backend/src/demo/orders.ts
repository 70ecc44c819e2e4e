import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { cancelOrderWorkflow, completeOrderWorkflow, createOrderWorkflow } from '@medusajs/medusa/core-flows'
import {
  customers,
  type DemoOrder,
  type DemoProduct,
  orders,
  priceLists,
  products,
  regions,
  stores,
} from '@tandem/demo-world'
import { idsBy, need } from './find.ts'
import { addressOf } from './people.ts'
import { channelsByStore } from './places.ts'

/** Orders as their workflow makes them. */
export async function seedOrders(container: MedusaContainer): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: existing } = await query.graph({ entity: 'order', fields: ['id', 'metadata'] })
  const references = new Set(existing.map((order) => order.metadata?.reference))
  const missing = orders.filter((order) => !references.has(order.reference))
  if (missing.length === 0) return
  const ids = {
    channels: await channelsByStore(container),
    customers: await idsBy(container, 'customer', 'email'),
    regions: await idsBy(container, 'region', 'name'),
    variants: await idsBy(container, 'product_variant', 'sku'),
  }
  for (const order of missing) {
    const region = regions.find(({ handle }) => handle === order.region)
    const shipping = region?.shipping.find(({ code }) => code === order.shipping)
    if (!region || !shipping) throw new Error(`order ${order.reference} names an unknown region or shipping`)
    const { result } = await createOrderWorkflow(container).run({
      input: {
        region_id: need(ids.regions, region.name),
        sales_channel_id: need(ids.channels, order.store),
        customer_id: need(ids.customers, order.customer),
        email: customers.find(({ email }) => email === order.customer)?.email,
        currency_code: order.currency,
        status: 'pending',
        items: linesOf(order, ids.variants, region.taxInclusive),
        shipping_address: addressOf(order.shippingAddress),
        billing_address: addressOf(order.shippingAddress),
        shipping_methods: [
          { name: shipping.name, amount: shipping.amount, is_tax_inclusive: region.taxInclusive },
        ],
        locale: stores.find(({ handle }) => handle === order.store)?.defaultLocale,
        metadata: { reference: order.reference },
      },
    })
    if (order.status === 'completed') {
      await completeOrderWorkflow(container).run({ input: { orderIds: [result.id] } })
    }
    if (order.status === 'canceled') {
      await cancelOrderWorkflow(container).run({ input: { order_id: result.id } })
    }
  }
}

function linesOf(order: DemoOrder, variantIds: ReadonlyMap<string, string>, taxInclusive: boolean) {
  return order.lines.map(({ sku, quantity, note }) => {
    const product = products.find(({ variants }) => variants.some((variant) => variant.sku === sku))
    if (!product) throw new Error(`order ${order.reference} names an unknown sku ${sku}`)
    return {
      variant_id: need(variantIds, sku),
      title: product.title,
      quantity,
      unit_price: unitPrice(order, product, { sku, quantity }),
      is_tax_inclusive: taxInclusive,
      ...(note && { metadata: { note } }),
    }
  })
}

/** The lowest of the base price, the volume price for this quantity and a running sale's. */
function unitPrice(
  { currency, reference }: DemoOrder,
  product: DemoProduct,
  { sku, quantity }: { sku: string; quantity: number },
): number {
  const own = product.variants
    .filter((variant) => variant.sku === sku)
    .flatMap((variant) => variant.prices)
    .filter((price) => quantity >= (price.minQuantity ?? 1) && quantity <= (price.maxQuantity ?? quantity))
  const onSale = priceLists
    .filter((list) => list.status === 'active')
    .flatMap((list) => list.prices)
    .filter((price) => price.sku === sku)
  const amounts = [...own, ...onSale]
    .filter((price) => price.currency === currency)
    .map((price) => price.amount)
  if (amounts.length === 0) throw new Error(`order ${reference}: ${sku} has no price in ${currency}`)
  return Math.min(...amounts)
}
