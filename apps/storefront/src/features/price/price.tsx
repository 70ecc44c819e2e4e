import type { Money } from '@tandem/contracts/shop'
import { formatMoney } from '../../messages/format.ts'
import { useFrame } from '../../store/frame.ts'

/** A price and, when it is a sale, the one before: told apart by words for who doesn't see the line through it. */
export function Price(props: { price: Money | null; originalPrice: Money | null; from?: boolean }) {
  const { messages, locale } = useFrame()
  const { price, originalPrice, from } = props
  if (!price) return <span className="text-muted">{messages.noPrice}</span>
  const shown = formatMoney(price, locale)
  return (
    <>
      <span className={`tabular ${originalPrice ? 'text-link' : ''}`}>
        {originalPrice && <span className="sr-only">{messages.salePrice} </span>}
        {from ? messages.from(shown) : shown}
      </span>
      {originalPrice && (
        <span className="tabular text-muted">
          <span className="sr-only">{messages.priceBefore} </span>
          <s>{formatMoney(originalPrice, locale)}</s>
        </span>
      )}
    </>
  )
}
