import type { Money } from '@tandem/contracts'
import { cartWordsOf } from '../../words/cart-words.ts'
import { formatMoney, formatPercent } from '../product-list/format-money.ts'
import { useFrame } from '../store-frame/frame.ts'
import type { TotalsOf } from './to-totals.ts'

/** `estimated` while the way of delivery is still open. */
export function Totals({ totals, estimated = false }: { totals: TotalsOf; estimated?: boolean }) {
  const { locale } = useFrame()
  const words = cartWordsOf(locale)
  const { items, discount, shipping, tax, total } = totals
  const money = (value: Money) => formatMoney(value, locale)
  const rates = tax.rates.map((rate) => formatPercent(rate, locale)).join(words.and)
  const name = [tax.name ?? words.tax, rates].filter(Boolean).join(' ')
  const taxRows: [string, string][] =
    tax.amount === null
      ? [[words.tax, tax.included ? words.taxIncluded : words.taxLater]]
      : Number(tax.amount.amount) > 0
        ? [[tax.included ? words.ofWhich(name) : name, money(tax.amount)]]
        : []
  const rows: [string, string][] = [
    [words.items, money(items)],
    ...(discount ? [[words.discount, `−${money(discount)}`] satisfies [string, string]] : []),
    [
      words.delivery,
      shipping === null
        ? words.deliveryLater
        : Number(shipping.amount) === 0
          ? words.deliveryFree
          : money(shipping),
    ],
    ...(tax.included ? [] : taxRows),
  ]
  return (
    <dl className="space-y-1.5 text-sm">
      {rows.map(([name, value]) => (
        <div key={name} className="flex justify-between gap-4">
          <dt className="text-muted">{name}</dt>
          <dd className="tabular">
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
      <div className="flex items-baseline justify-between gap-4 border-t border-line pt-3 text-lg">
        <dt>{estimated && shipping === null ? words.estimatedTotal : words.total}</dt>
        <dd className="tabular font-medium">
          <bdi>{money(total)}</bdi>
        </dd>
      </div>
      {tax.included &&
        taxRows.map(([what, value]) => (
          <div key={what} className="flex justify-between gap-4 text-muted">
            <dt>{what}</dt>
            <dd className="tabular">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  )
}
