import { paletteOf } from '@tandem/brand-palette'
import { type Locale, pricesHaveTax, saleTotals } from '@tandem/contracts'
import { z } from 'zod'
import { html } from './html.ts'
import { ORDER_WORDS } from './order-words.ts'

const amount = z.coerce.number()
const taxed = {
  is_tax_inclusive: z.boolean().nullish(),
  tax_lines: z.array(z.object({ rate: amount, description: z.string().nullish() })).nullish(),
}
/** An order as far as its letter needs it; totals with `subtotal` in their name are without tax. */
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

export interface LetterShop {
  /** Where the store is, before the language. */
  address: string
  name: string
  brandColor: string
  locale: Locale
  /** Names of products in the letter's language, by id. */
  names: ReadonlyMap<string, string>
}

export interface Letter {
  subject: string
  text: string
  html: string
}

const TAGS: Record<Locale, string> = { en: 'en', ar: 'ar-AE-u-nu-latn' }

/** The letter that follows an order, in the shopper's language and the store's colours. Every amount is Medusa's. */
export function orderPlacedLetter(order: PlacedOrder, shop: LetterShop): Letter {
  const words = ORDER_WORDS[shop.locale]
  const name = order.shipping_address?.first_name ?? ''
  const lines = order.items.map((item) => ({
    what: words.times(count(item.quantity, shop.locale), titleOf(item, shop.names)),
    total: money(pricesHaveTax(order) ? item.total : item.subtotal, order, shop.locale),
  }))
  const rows = rowsOf(order, shop.locale)
  const address = addressOf(order, shop.locale)
  const link = `${shop.address}/${shop.locale}/order/find?number=${order.display_id}`
  const text = [
    words.thanks(name),
    words.intro(order.display_id),
    lines.map(({ what, total }) => `${what}: ${total}`).join('\n'),
    rows.map(([what, total]) => `${what}: ${total}`).join('\n'),
    `${words.sendTo}:\n${address.join('\n')}`,
    `${words.look}: ${link}\n${words.lookHow}`,
    shop.name,
  ].join('\n\n')

  const { light } = paletteOf(shop.brandColor)
  const cell = 'padding:6px 0;vertical-align:top'
  const row = (what: string, total: string) =>
    html`<tr><td style="${cell}"><bdi>${what}</bdi></td><td style="${cell};text-align:end;white-space:nowrap"><bdi>${total}</bdi></td></tr>`
  const page = html`<!doctype html>
<html lang="${shop.locale}" dir="${shop.locale === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${words.subject(order.display_id, shop.name)}</title></head>
<body style="margin:0;background:${light.bg};color:${light.text};font-family:system-ui,sans-serif;line-height:1.5">
<div style="background:${light.solid};color:${light.on};padding:20px 24px;font-size:20px;font-weight:600">${shop.name}</div>
<div style="max-width:560px;margin:0 auto;padding:24px">
<h1 style="font-size:26px;margin:0 0 8px">${words.thanks(name)}</h1>
<p>${words.intro(order.display_id)}</p>
<table style="width:100%;border-collapse:collapse;margin:16px 0">${lines.map(({ what, total }) => row(what, total))}</table>
<table style="width:100%;border-collapse:collapse;margin:16px 0;border-top:1px solid ${light.control}">${rows.map(([what, total]) => row(what, total))}</table>
<h2 style="font-size:16px;margin:0">${words.sendTo}</h2>
<p style="margin:4px 0 24px">${address.map((line) => html`<bdi>${line}</bdi><br>`)}</p>
<p><a href="${link}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:${light.solid};color:${light.on};text-decoration:none">${words.look}</a></p>
<p style="color:${light.muted};font-size:14px">${words.lookHow}</p>
</div></body></html>`
  return { subject: words.subject(order.display_id, shop.name), text: `${text}\n`, html: page.text }
}

/** The same rows as in the shop: they add up, with the tax in the prices or beside them. */
function rowsOf(order: PlacedOrder, locale: Locale): [string, string][] {
  const words = ORDER_WORDS[locale]
  const { items, discount, shipping, tax, total } = saleTotals(order)
  const rates = tax.rates.map((rate) => percent(rate, locale))
  const name = [ownPart(tax.name ?? words.tax, locale), rates.join(', ')].join(' ').trim()
  const taxRow: [string, string][] =
    tax.amount > 0 ? [[tax.included ? words.includes(name) : name, money(tax.amount, order, locale)]] : []
  return [
    [words.items, money(items, order, locale)],
    ...(discount === null
      ? []
      : [[words.discount, `−${money(discount, order, locale)}`] satisfies [string, string]]),
    [words.delivery, money(shipping, order, locale)],
    ...(tax.included ? [] : taxRow),
    [words.total, money(total, order, locale)],
    ...(tax.included ? taxRow : []),
  ]
}

function titleOf(item: PlacedOrder['items'][number], names: LetterShop['names']): string {
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
