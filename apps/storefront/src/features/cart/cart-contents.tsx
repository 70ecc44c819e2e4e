import { useRef } from 'react'
import { ButtonLook, QuietButtonLook } from '../../ui/button-look.ts'
import { Remark } from '../../ui/remark.tsx'
import { cartWordsOf } from '../../words/cart-words.ts'
import { formatCount } from '../product-list/format-money.ts'
import { useFrame } from '../store-frame/frame.ts'
import { ShopLink } from '../store-frame/shop-link.tsx'
import { HiddenFields } from './cart-form-fields.tsx'
import { CartLineRow } from './cart-line-row.tsx'
import { useCart } from './cart-state.tsx'
import { CartSummary } from './cart-summary.tsx'
import type { CartAnswer, RemovedLine } from './cart-view.ts'

/** The cart itself, on its page and in its drawer: what is said about it, its lines, and what it comes to. */
export function CartContents({ answer, place }: { answer: CartAnswer; place: 'page' | 'drawer' }) {
  const { locale } = useFrame()
  const words = cartWordsOf(locale)
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
        {problem && (
          <Remark tone="warning">
            {words.problems[problem](left === null ? null : formatCount(left, locale))}
          </Remark>
        )}
        {cart?.movedFrom && (
          <Remark tone="info">
            <span>{words.moved(cart.movedFrom.toUpperCase(), cart.total.currency.toUpperCase())}</span>
            <GotIt />
          </Remark>
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
  const words = cartWordsOf(locale)
  return (
    <div className="my-8 rounded-picture bg-sunken px-6 py-14 text-center">
      <p className="heading text-2xl">{isUnread ? words.awayTitle : words.emptyTitle}</p>
      <p className="mt-2 text-muted">{isUnread ? words.awayText : words.emptyText}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-3">
        {isUnread && (
          <a href={`/${params.store}/${params.locale}/cart`} className={ButtonLook}>
            {words.retry}
          </a>
        )}
        <ShopLink href="/products" className={isUnread ? QuietButtonLook : ButtonLook}>
          {isUnread ? words.keepShopping : words.shopAll}
        </ShopLink>
      </div>
    </div>
  )
}

function Undo({ removed }: { removed: RemovedLine }) {
  const { locale } = useFrame()
  const words = cartWordsOf(locale)
  const { send, say } = useCart()
  const fields = {
    do: 'add',
    handle: removed.handle,
    variant: removed.variantId,
    quantity: String(removed.quantity),
  }
  return (
    <Remark tone="info">
      <span>{words.removed(removed.title)}</span>
      <form
        method="post"
        action="/api/cart"
        onSubmit={async (event) => {
          event.preventDefault()
          await send(fields)
          say(words.added(removed.title))
        }}
      >
        <HiddenFields fields={fields} />
        <button type="submit" className="tappable px-2 font-medium underline underline-offset-4">
          {words.undo}
        </button>
      </form>
    </Remark>
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
        {cartWordsOf(locale).gotIt}
      </button>
    </form>
  )
}
