import { cartMessages } from '../../messages/cart.ts'
import { formatCount, formatMoney } from '../../messages/format.ts'
import { useFrame } from '../../store/frame.ts'
import { Alert } from '../../ui/alert.tsx'
import { HiddenFields } from '../../ui/hidden-fields.tsx'
import { ShopLink } from '../../ui/shop-link.tsx'
import { Picture } from '../product-list/product-card.tsx'
import { useCart } from './cart-state.tsx'
import type { CartLine } from './cart-view.ts'
import { QuantityForm } from './quantity-form.tsx'

export function CartLineRow(props: { line: CartLine; place: 'page' | 'drawer'; focusAfter: () => void }) {
  const { line, place, focusAfter } = props
  const { locale } = useFrame()
  const messages = cartMessages(locale)
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
              {messages.each(formatMoney(line.unitPrice, locale))}
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
                say(messages.removed(line.title))
                focusAfter()
              }}
            >
              <HiddenFields fields={{ do: 'remove', line: line.id }} />
              <button
                type="submit"
                id={`${place}-remove-${line.id}`}
                aria-label={messages.removeLine(title)}
                className="tappable text-sm text-muted underline underline-offset-4 hover:text-text"
              >
                {messages.remove}
              </button>
            </form>
          </div>
        </div>
      </div>
      <LineRemarks line={line} />
    </li>
  )
}

/** Shows what has become of it since it was put in. */
function LineRemarks({ line }: { line: CartLine }) {
  const { locale } = useFrame()
  const messages = cartMessages(locale)
  const { send } = useCart()
  const left = line.left === null ? '' : formatCount(line.left, locale)
  const takeFewer = { do: 'change', line: line.id, quantity: String(line.left ?? 0) }
  return (
    <div className="space-y-2 [&:not(:empty)]:mt-3">
      {line.priceBefore && (
        <Alert tone="info">
          {messages.priceChanged(formatMoney(line.priceBefore, locale), formatMoney(line.unitPrice, locale))}
        </Alert>
      )}
      {line.state === 'sold-out' && <Alert tone="warning">{messages.soldOut}</Alert>}
      {line.state === 'gone' && <Alert tone="warning">{messages.gone}</Alert>}
      {line.state === 'over-stock' && (
        <Alert tone="warning">
          <span>{messages.overStock(left)}</span>
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
              {messages.takeWhatIsLeft(left)}
            </button>
          </form>
        </Alert>
      )}
    </div>
  )
}
