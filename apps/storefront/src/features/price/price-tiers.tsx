import type { UnifiedVariant } from '@tandem/contracts/shop'
import { cartMessages } from '../../messages/cart.ts'
import { formatCount, formatMoney } from '../../messages/format.ts'
import { useFrame } from '../../store/frame.ts'
import { tierOf } from './tier-of.ts'

/** Shows what one costs when more are bought; the row of the quantity that is chosen is marked. */
export function PriceTiers({ variant, quantity }: { variant: UnifiedVariant; quantity: number }) {
  const { locale } = useFrame()
  const messages = cartMessages(locale)
  const tiers = variant.tiers ?? []
  if (tiers.length < 2) return null
  const chosen = tierOf(tiers, quantity)
  return (
    <table className="tabular mt-5 w-full max-w-sm border-collapse text-sm">
      <caption className="mb-2 text-start font-medium">{messages.volumePrices}</caption>
      <thead className="text-muted">
        <tr className="border-b border-line">
          <th scope="col" className="py-1.5 text-start font-normal">
            {messages.quantity}
          </th>
          <th scope="col" className="py-1.5 text-end font-normal">
            {messages.priceOfOne}
          </th>
        </tr>
      </thead>
      <tbody>
        {tiers.map((tier, index) => {
          const last = tiers[index + 1]
          const range = last
            ? `${formatCount(tier.from, locale)}–${formatCount(last.from - 1, locale)}`
            : `${formatCount(tier.from, locale)}+`
          return (
            <tr
              key={tier.from}
              aria-current={tier === chosen || undefined}
              className="border-b border-line aria-[current]:bg-tint aria-[current]:font-medium aria-[current]:text-on-tint"
            >
              <th scope="row" className="px-2 py-1.5 text-start font-[inherit]">
                <bdi>{range}</bdi>
                {tier === chosen && <span className="sr-only">, {messages.chosenTier}</span>}
              </th>
              <td className="px-2 py-1.5 text-end">
                <bdi>{formatMoney(tier.price, locale)}</bdi>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
