import type { Money } from '@tandem/contracts/shop'
import { cartMessages } from '../../messages/cart.ts'
import { formatMoney, formatPercent } from '../../messages/format.ts'
import { useFrame } from '../../store/frame.ts'
import type { TotalsOf } from './to-totals.ts'

/** `estimated` while the way of delivery is still open. */
export function Totals({ totals, estimated = false }: { totals: TotalsOf; estimated?: boolean }) {
  const { locale } = useFrame()
  const messages = cartMessages(locale)
  const { items, discount, shipping, tax, total } = totals
  const money = (value: Money) => formatMoney(value, locale)
  const rates = tax.rates.map((rate) => formatPercent(rate, locale)).join(messages.and)
  const name = [tax.name ?? messages.tax, rates].filter(Boolean).join(' ')
  const taxRows: [string, string][] =
    tax.amount === null
      ? [[messages.tax, tax.included ? messages.taxIncluded : messages.taxLater]]
      : Number(tax.amount.amount) > 0
        ? [[tax.included ? messages.ofWhich(name) : name, money(tax.amount)]]
        : []
  const rows: [string, string][] = [
    [messages.items, money(items)],
    ...(discount ? [[messages.discount, `−${money(discount)}`] satisfies [string, string]] : []),
    [
      messages.delivery,
      shipping === null
        ? messages.deliveryLater
        : Number(shipping.amount) === 0
          ? messages.deliveryFree
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
        <dt>{estimated && shipping === null ? messages.estimatedTotal : messages.total}</dt>
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
