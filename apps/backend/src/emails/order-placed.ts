import type { Locale } from '@tandem/contracts/content'
import { pricesHaveTax, saleTotals } from '@tandem/contracts/shop'
import { z } from 'zod'
import { ORDER_MESSAGES } from './order-messages.ts'
import { orderEmailHtml } from './order-placed-email.tsx'

const amount = z.coerce.number()
const taxed = {
  is_tax_inclusive: z.boolean().nullish(),
  tax_lines: z.array(z.object({ rate: amount, description: z.string().nullish() })).nullish(),
}
/** An order as far as its e-mail needs it; totals with `subtotal` in their name are without tax. */
export const placedOrderSchema = z.object({
  id: z.string(),
  display_id: z.number(),
  email: z.string(),
  locale: z.string().nullish(),
  currency_code: z.string().length(3),
  sales_channel_id: z.string(),
  total: amount,
  tax_total: amount,
  item_subtotal: amount,
  original_item_total: amount,
  discount_subtotal: amount,
  discount_total: amount,
  shipping_subtotal: amount,
  original_shipping_total: amount,
  items: z.array(
    z.object({
      title: z.string(),
      product_id: z.string().nullish(),
      product_title: z.string().nullish(),
      variant_title: z.string().nullish(),
      quantity: amount,
      subtotal: amount,
      total: amount,
      ...taxed,
    }),
  ),
  shipping_methods: z.array(z.object(taxed)).nullish(),
  shipping_address: z
    .object({
      first_name: z.string().nullish(),
      last_name: z.string().nullish(),
      address_1: z.string().nullish(),
      address_2: z.string().nullish(),
      postal_code: z.string().nullish(),
      city: z.string().nullish(),
      country_code: z.string().nullish(),
    })
    .nullish(),
})
export type PlacedOrder = z.infer<typeof placedOrderSchema>

export interface EmailShop {
  /** Where the store is, before the language. */
  address: string
  name: string
  brandColor: string
  locale: Locale
  /** Names of products in the e-mail's language, by id. */
  names: ReadonlyMap<string, string>
}

export interface Email {
  subject: string
  text: string
  html: string
}

const TAGS: Record<Locale, string> = { en: 'en', ar: 'ar-AE-u-nu-latn' }

/** The e-mail that confirms an order, in the customer's language and the store's colours. Every amount is Medusa's. */
export function orderPlacedEmail(order: PlacedOrder, shop: EmailShop): Email {
  const messages = ORDER_MESSAGES[shop.locale]
  const name = order.shipping_address?.first_name ?? ''
  const lines = order.items.map((item) => ({
    what: messages.times(count(item.quantity, shop.locale), titleOf(item, shop.names)),
    total: money(pricesHaveTax(order) ? item.total : item.subtotal, order, shop.locale),
  }))
  const rows = rowsOf(order, shop.locale)
  const address = addressOf(order, shop.locale)
  const link = `${shop.address}/${shop.locale}/order/find?number=${order.display_id}`
  const text = [
    messages.thanks(name),
    messages.intro(order.display_id),
    lines.map(({ what, total }) => `${what}: ${total}`).join('\n'),
    rows.map(([what, total]) => `${what}: ${total}`).join('\n'),
    `${messages.sendTo}:\n${address.join('\n')}`,
    `${messages.look}: ${link}\n${messages.lookHow}`,
    shop.name,
  ].join('\n\n')

  const subject = messages.subject(order.display_id, shop.name)
  const html = orderEmailHtml({
    locale: shop.locale,
    brandColor: shop.brandColor,
    shopName: shop.name,
    subject,
    heading: messages.thanks(name),
    intro: messages.intro(order.display_id),
    lines: lines.map(({ what, total }) => [what, total]),
    rows,
    sendTo: messages.sendTo,
    address,
    link,
    look: messages.look,
    lookHow: messages.lookHow,
  })
  return { subject, text: `${text}\n`, html }
}

/** The same rows as in the shop: they add up, with the tax in the prices or beside them. */
function rowsOf(order: PlacedOrder, locale: Locale): [string, string][] {
  const messages = ORDER_MESSAGES[locale]
  const { items, discount, shipping, tax, total } = saleTotals(order)
  const rates = tax.rates.map((rate) => percent(rate, locale))
  const name = [ownPart(tax.name ?? messages.tax, locale), rates.join(', ')].join(' ').trim()
  const taxRow: [string, string][] =
    tax.amount > 0 ? [[tax.included ? messages.includes(name) : name, money(tax.amount, order, locale)]] : []
  return [
    [messages.items, money(items, order, locale)],
    ...(discount === null
      ? []
      : [[messages.discount, `−${money(discount, order, locale)}`] satisfies [string, string]]),
    [messages.delivery, money(shipping, order, locale)],
    ...(tax.included ? [] : taxRow),
    [messages.total, money(total, order, locale)],
    ...(tax.included ? taxRow : []),
  ]
}

function titleOf(item: PlacedOrder['items'][number], names: EmailShop['names']): string {
  const title = names.get(item.product_id ?? '') ?? item.product_title ?? item.title
  // `Default …` is what Medusa calls the only variant of a product without choices.
  const choice = item.variant_title && !/^default/i.test(item.variant_title) ? item.variant_title : null
  return [title, choice].filter(Boolean).join(', ')
}

function addressOf(order: PlacedOrder, locale: Locale): string[] {
  const address = order.shipping_address
  if (!address) return []
  const country = address.country_code?.toUpperCase()
  return [
    [address.first_name, address.last_name].filter(Boolean).join(' '),
    address.address_1,
    address.address_2,
    [address.postal_code, address.city].filter(Boolean).join(' '),
    country && new Intl.DisplayNames(TAGS[locale], { type: 'region' }).of(country),
  ].flatMap((line) => line || [])
}

/** A shop of two languages writes both into one name, with a middle dot between. */
function ownPart(text: string, locale: Locale): string {
  const own = text.split(' · ').find((part) => /\p{Script=Arabic}/u.test(part) === (locale === 'ar'))
  return own ?? text
}

const money = (value: number, { currency_code }: PlacedOrder, locale: Locale) =>
  new Intl.NumberFormat(TAGS[locale], {
    style: 'currency',
    currency: currency_code.toUpperCase(),
    currencyDisplay: 'narrowSymbol',
  }).format(value)

const count = (value: number, locale: Locale) => new Intl.NumberFormat(TAGS[locale]).format(value)

const percent = (rate: number, locale: Locale) =>
  new Intl.NumberFormat(TAGS[locale], { style: 'percent', maximumFractionDigits: 2 }).format(rate / 100)
