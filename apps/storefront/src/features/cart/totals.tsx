import type { Money } from '@tandem/contracts'
import { cartWordsOf } from '../../words/cart-words.ts'
import { formatMoney } from '../product-list/format-money.ts'
import { useFrame } from '../store-frame/frame.ts'

export interface TotalsOf {
  items: Money
  discount: Money | null
  shipping: Money | null
  tax: Money | null
  total: Money
}

/** `estimated` while the way of delivery is still open. */
export function Totals({ totals, estimated = false }: { totals: TotalsOf; estimated?: boolean }) {
  const { locale } = useFrame()
  const words = cartWordsOf(locale)
  const { items, discount, shipping, tax, total } = totals
  const money = (value: Money) => formatMoney(value, locale)
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
    ...(tax ? [[words.tax, money(tax)] satisfies [string, string]] : []),
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
    </dl>
  )
}
