import { useRef } from 'react'
import { cartMessages, cartProblemText } from '../../messages/cart.ts'
import { useFrame } from '../../store/frame.ts'
import { Alert } from '../../ui/alert.tsx'
import { buttonClass, quietButtonClass } from '../../ui/button-class.ts'
import { HiddenFields } from '../../ui/hidden-fields.tsx'
import { ShopLink } from '../../ui/shop-link.tsx'
import { CartLineRow } from './cart-line-row.tsx'
import { useCart } from './cart-state.tsx'
import { CartSummary } from './cart-summary.tsx'
import type { CartAnswer, RemovedLine } from './cart-view.ts'

/** The cart itself, on its page and in its drawer: what is said about it, its lines, and what it comes to. */
export function CartContents({ answer, place }: { answer: CartAnswer; place: 'page' | 'drawer' }) {
  const { locale } = useFrame()
  const messages = cartMessages(locale)
  const list = useRef<HTMLUListElement>(null)
  const { cart, problem, left, removed } = answer

  /** The focus goes on to the next line, else to the heading: never back to the top of the page. */
  const focusAfter = (lineId: string) => {
    const ids = cart?.lines.map(({ id }) => id) ?? []
    const at = ids.indexOf(lineId)
    const next = ids[at + 1] ?? ids[at - 1]
    return () => {
      const target =
        document.getElementById(`${place}-remove-${next}`) ??
        document.getElementById(place === 'page' ? 'cart-title' : 'cart-drawer-title')
      target?.focus()
    }
  }

  return (
    <div className={place === 'page' ? '' : 'flex grow flex-col px-5'}>
      <div className="space-y-3 empty:hidden [&:not(:empty)]:pt-4">
        {problem && <Alert tone="warning">{cartProblemText(problem, left, locale)}</Alert>}
        {cart?.movedFrom && (
          <Alert tone="info">
            <span>{messages.moved(cart.movedFrom.toUpperCase(), cart.total.currency.toUpperCase())}</span>
            <GotIt />
          </Alert>
        )}
        {removed && <Undo removed={removed} />}
      </div>
      {cart ? (
        <div
          className={
            place === 'page'
              ? 'mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(320px,1fr)]'
              : 'flex grow flex-col'
          }
        >
          <ul ref={list} className="divide-y divide-line">
            {cart.lines.map((line) => (
              <CartLineRow key={line.id} line={line} place={place} focusAfter={focusAfter(line.id)} />
            ))}
          </ul>
          <CartSummary cart={cart} signedIn={answer.signedIn} place={place} />
        </div>
      ) : (
        <NoLines isUnread={problem === 'away' || problem === 'failed'} />
      )}
    </div>
  )
}

/** An empty cart, or one that can't be read: either way there is one thing to do next. */
function NoLines({ isUnread }: { isUnread: boolean }) {
  const { locale, params } = useFrame()
  const messages = cartMessages(locale)
  return (
    <div className="my-8 rounded-picture bg-sunken px-6 py-14 text-center">
      <p className="heading text-2xl">{isUnread ? messages.awayTitle : messages.emptyTitle}</p>
      <p className="mt-2 text-muted">{isUnread ? messages.awayText : messages.emptyText}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-3">
        {isUnread && (
          <a href={`/${params.store}/${params.locale}/cart`} className={buttonClass}>
            {messages.retry}
          </a>
        )}
        <ShopLink href="/products" className={isUnread ? quietButtonClass : buttonClass}>
          {isUnread ? messages.keepShopping : messages.shopAll}
        </ShopLink>
      </div>
    </div>
  )
}

function Undo({ removed }: { removed: RemovedLine }) {
  const { locale } = useFrame()
  const messages = cartMessages(locale)
  const { send, say } = useCart()
  const fields = {
    do: 'add',
    product: removed.productId,
    variant: removed.variantId,
    quantity: String(removed.quantity),
  }
  return (
    <Alert tone="info">
      <span>{messages.removed(removed.title)}</span>
      <form
        method="post"
        action="/api/cart"
        onSubmit={async (event) => {
          event.preventDefault()
          await send(fields)
          say(messages.added(removed.title))
        }}
      >
        <HiddenFields fields={fields} />
        <button type="submit" className="tappable px-2 font-medium underline underline-offset-4">
          {messages.undo}
        </button>
      </form>
    </Alert>
  )
}

function GotIt() {
  const { locale } = useFrame()
  const { send } = useCart()
  return (
    <form
      method="post"
      action="/api/cart"
      onSubmit={(event) => {
        event.preventDefault()
        void send({ do: 'seen' })
      }}
    >
      <HiddenFields fields={{ do: 'seen' }} />
      <button type="submit" className="tappable px-2 font-medium underline underline-offset-4">
        {cartMessages(locale).gotIt}
      </button>
    </form>
  )
}
