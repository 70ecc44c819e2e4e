import type { Money } from '@tandem/contracts'
import { useFrame } from '../store-frame/frame.ts'
import { formatMoney } from './format-money.ts'

/** A price and, when it is a sale, the one before: told apart by words for who doesn't see the line through it. */
export function Price(props: { price: Money | null; originalPrice: Money | null; from?: boolean }) {
  const { words, locale } = useFrame()
  const { price, originalPrice, from } = props
  if (!price) return <span className="text-muted">{words.noPrice}</span>
  const shown = formatMoney(price, locale)
  return (
    <>
      <span className={`tabular ${originalPrice ? 'text-link' : ''}`}>
        {originalPrice && <span className="sr-only">{words.salePrice} </span>}
        {from ? words.from(shown) : shown}
      </span>
      {originalPrice && (
        <span className="tabular text-muted">
          <span className="sr-only">{words.priceBefore} </span>
          <s>{formatMoney(originalPrice, locale)}</s>
        </span>
      )}
    </>
  )
}
