import { X } from 'lucide-react'
import type { FormEvent } from 'react'
import { cartMessages } from '../../messages/cart.ts'
import { useFrame } from '../../store/frame.ts'
import { buttonClass, quietButtonClass } from '../../ui/button-class.ts'
import { HiddenFields } from '../../ui/hidden-fields.tsx'
import { useCart } from './cart-state.tsx'
import type { CartView } from './cart-view.ts'
import { Totals } from './totals.tsx'

/** Shows what it comes to, and the way on. A visitor without an account goes first. */
export function CartSummary(props: { cart: CartView; signedIn: boolean; place: 'page' | 'drawer' }) {
  const { cart, signedIn, place } = props
  const { locale, home } = useFrame()
  const messages = cartMessages(locale)
  const { busy } = useCart()
  const Heading = place === 'page' ? 'h2' : 'h3'
  return (
    <section
      aria-labelledby={`${place}-summary`}
      className={
        place === 'page'
          ? 'self-start rounded-picture border border-line bg-surface p-6 lg:sticky lg:top-[calc(var(--brand-bar)+24px)]'
          : 'bottom-0 -mx-5 [@media(height>=600px)]:sticky mt-auto border-t border-line bg-bg px-5 py-5'
      }
    >
      <Heading id={`${place}-summary`} className={place === 'page' ? 'mb-4 text-2xl' : 'sr-only'}>
        {messages.summary}
      </Heading>
      <Promotion codes={cart.promotions} place={place} />
      <div aria-live="polite" aria-busy={busy} className={busy ? 'opacity-60' : ''}>
        <Totals totals={cart} estimated />
      </div>
      <div className="mt-5 flex flex-col gap-2">
        {cart.blocked ? (
          <p className="text-sm text-muted">{messages.blocked}</p>
        ) : (
          <>
            <a href={`${home}/checkout`} className={buttonClass}>
              {signedIn ? messages.checkOut : messages.checkOutAsGuest}
            </a>
            {!signedIn && (
              <a href={`${home}/account/sign-in?back=/checkout`} className={quietButtonClass}>
                {messages.orSignIn}
              </a>
            )}
          </>
        )}
        {place === 'drawer' && (
          <a href={`${home}/cart`} className="tappable justify-center text-sm underline underline-offset-4">
            {messages.openCart}
          </a>
        )}
      </div>
    </section>
  )
}

function Promotion({ codes, place }: { codes: string[]; place: 'page' | 'drawer' }) {
  const { locale } = useFrame()
  const messages = cartMessages(locale)
  const { send, say } = useCart()
  const apply = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const code = String(new FormData(form).get('code') ?? '')
    const { problem } = await send({ do: 'promotion', code })
    if (problem) say(messages.problems[problem])
    else form.reset()
  }
  const id = `${place}-code`
  return (
    <div className="mb-4">
      {codes.length > 0 && (
        <ul className="mb-3 flex flex-wrap gap-2">
          {codes.map((code) => (
            <li key={code}>
              <form
                method="post"
                action="/api/cart"
                onSubmit={(event) => {
                  event.preventDefault()
                  void send({ do: 'forget-promotion', code })
                }}
              >
                <HiddenFields fields={{ do: 'forget-promotion', code }} />
                <button
                  type="submit"
                  aria-label={messages.forgetCode(code)}
                  className="tappable gap-2 rounded-brand bg-tint px-3 text-sm text-on-tint"
                >
                  <bdi>{code}</bdi>
                  <X aria-hidden size={16} />
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <details className="group">
        <summary className="tappable text-sm underline underline-offset-4">{messages.havePromotion}</summary>
        <form method="post" action="/api/cart" onSubmit={apply} className="mt-2 flex gap-2">
          <HiddenFields fields={{ do: 'promotion' }} />
          <label htmlFor={id} className="sr-only">
            {messages.promotionCode}
          </label>
          <input
            id={id}
            name="code"
            required
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            className="min-h-11 min-w-0 grow rounded-brand border border-control bg-surface px-3"
          />
          <button type="submit" className="tappable rounded-brand border border-control px-4 text-sm">
            {messages.applyCode}
          </button>
        </form>
      </details>
    </div>
  )
}
