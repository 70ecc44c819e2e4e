import { useEffect, useRef } from 'react'
import { ButtonLook, QuietButtonLook } from '../../ui/button-look.ts'
import { checkoutWordsOf } from '../../words/checkout-words.ts'
import { useFrame } from '../store-frame/frame.ts'
import { OrderDetails } from './order-details.tsx'
import type { OrderView } from './order-view.ts'

/** Done: what was ordered, what happens now, and an account for who wants one. */
export function OrderPage({ order }: { order: OrderView }) {
  const { locale, home } = useFrame()
  const words = checkoutWordsOf(locale)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div className="container pt-8 md:pt-12">
      <h1 ref={title} tabIndex={-1} className="text-4xl outline-none">
        {words.thanks(order.firstName)}
      </h1>
      <p className="mt-3 max-w-[60ch] text-lg text-muted">{words.orderText(order.email)}</p>
      <div className="mt-10 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(280px,1fr)]">
        <OrderDetails order={order} heading={words.orderNumber(order.number)} />
        <div className="space-y-8">
          <section aria-labelledby="next">
            <h2 id="next" className="text-2xl">
              {words.nextSteps}
            </h2>
            <ol className="mt-3 list-decimal space-y-2 ps-5">
              {[...words.next, order.paidBy === 'card' ? words.nextByCard : words.nextByInvoice].map(
                (step) => (
                  <li key={step}>{step}</li>
                ),
              )}
            </ol>
            <p className="mt-4 text-sm text-muted">{words.keepLink}</p>
          </section>
          {!order.signedIn && (
            <section aria-labelledby="account" className="rounded-picture bg-tint p-6 text-on-tint">
              <h2 id="account" className="text-xl">
                {words.makeAccount}
              </h2>
              <p className="mt-2 text-sm">{words.makeAccountText}</p>
              <a href={`${home}/account/register`} className={`${QuietButtonLook} mt-4 border-current`}>
                {words.makeAccount}
              </a>
            </section>
          )}
          <a href={`${home}/products`} className={`${ButtonLook} w-full`}>
            {words.keepShopping}
          </a>
        </div>
      </div>
    </div>
  )
}
