import { Remark } from '../../ui/remark.tsx'
import { cartWordsOf } from '../../words/cart-words.ts'
import { formatCount, formatMoney } from '../product-list/format-money.ts'
import { Picture } from '../product-list/product-card.tsx'
import { useFrame } from '../store-frame/frame.ts'
import { ShopLink } from '../store-frame/shop-link.tsx'
import { HiddenFields } from './cart-form-fields.tsx'
import { useCart } from './cart-state.tsx'
import type { CartLine } from './cart-view.ts'
import { QuantityForm } from './quantity-form.tsx'

export function CartLineRow(props: { line: CartLine; place: 'page' | 'drawer'; focusAfter: () => void }) {
  const { line, place, focusAfter } = props
  const { locale } = useFrame()
  const words = cartWordsOf(locale)
  const { send, say, busy } = useCart()
  const title = line.choice ? `${line.title}, ${line.choice}` : line.title
  const address = line.variantId
    ? `/products/${line.handle}?variant=${line.variantId}`
    : `/products/${line.handle}`
  return (
    <li className="py-5 first:pt-4">
      <div className="grid grid-cols-[5rem_1fr] gap-x-4 sm:grid-cols-[6rem_1fr]">
        <div className="self-start overflow-hidden rounded-picture">
          <Picture src={line.picture} />
        </div>
        <div className="min-w-0">
          <div className="flex items-start justify-between gap-4">
            <p className="font-medium">
              {line.handle ? (
                <ShopLink href={address} className="underline-offset-4 hover:underline">
                  <bdi>{line.title}</bdi>
                </ShopLink>
              ) : (
                <bdi>{line.title}</bdi>
              )}
            </p>
            <p className={`tabular text-end whitespace-nowrap ${busy ? 'opacity-60' : ''}`}>
              {formatMoney(line.total, locale)}
              {line.totalBefore && (
                <s className="block text-sm text-muted">{formatMoney(line.totalBefore, locale)}</s>
              )}
            </p>
          </div>
          {line.choice && (
            <p className="mt-0.5 text-sm text-muted">
              <bdi>{line.choice}</bdi>
            </p>
          )}
          {line.quantity > 1 && (
            <p className="tabular mt-0.5 text-sm text-muted">
              {words.each(formatMoney(line.unitPrice, locale))}
            </p>
          )}
          <div className="mt-3 flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
            {line.state === 'ok' || line.state === 'over-stock' ? (
              <QuantityForm line={line} title={title} place={place} />
            ) : (
              <span />
            )}
            <form
              method="post"
              action="/api/cart"
              onSubmit={async (event) => {
                event.preventDefault()
                const answer = await send({ do: 'remove', line: line.id })
                if (answer.problem) return
                say(words.removed(line.title))
                focusAfter()
              }}
            >
              <HiddenFields fields={{ do: 'remove', line: line.id }} />
              <button
                type="submit"
                id={`${place}-remove-${line.id}`}
                aria-label={words.removeLine(title)}
                className="tappable text-sm text-muted underline underline-offset-4 hover:text-text"
              >
                {words.remove}
              </button>
            </form>
          </div>
        </div>
      </div>
      <LineRemarks line={line} />
    </li>
  )
}

/** What has become of it since it was put in. */
function LineRemarks({ line }: { line: CartLine }) {
  const { locale } = useFrame()
  const words = cartWordsOf(locale)
  const { send } = useCart()
  const left = line.left === null ? '' : formatCount(line.left, locale)
  const takeFewer = { do: 'change', line: line.id, quantity: String(line.left ?? 0) }
  return (
    <div className="space-y-2 [&:not(:empty)]:mt-3">
      {line.priceBefore && (
        <Remark tone="info">
          {words.priceChanged(formatMoney(line.priceBefore, locale), formatMoney(line.unitPrice, locale))}
        </Remark>
      )}
      {line.state === 'sold-out' && <Remark tone="warning">{words.soldOut}</Remark>}
      {line.state === 'gone' && <Remark tone="warning">{words.gone}</Remark>}
      {line.state === 'over-stock' && (
        <Remark tone="warning">
          <span>{words.overStock(left)}</span>
          <form
            method="post"
            action="/api/cart"
            onSubmit={(event) => {
              event.preventDefault()
              void send(takeFewer)
            }}
          >
            <HiddenFields fields={takeFewer} />
            <button type="submit" className="tappable px-2 font-medium underline underline-offset-4">
              {words.takeWhatIsLeft(left)}
            </button>
          </form>
        </Remark>
      )}
    </div>
  )
}
