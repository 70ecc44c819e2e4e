import { useEffect, useRef } from 'react'
import { checkoutMessages } from '../../messages/checkout.ts'
import { useFrame } from '../../store/frame.ts'
import { buttonClass, quietButtonClass } from '../../ui/button-class.ts'
import { OrderDetails } from './order-details.tsx'
import type { OrderView } from './order-view.ts'

/** Done: what was ordered, what happens now, and an account for who wants one. */
export function OrderPage({ order }: { order: OrderView }) {
  const { locale, home } = useFrame()
  const messages = checkoutMessages(locale)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div className="container pt-8 md:pt-12">
      <h1 ref={title} tabIndex={-1} className="text-4xl outline-none">
        {messages.thanks(order.firstName)}
      </h1>
      <p className="mt-3 max-w-[60ch] text-lg text-muted">{messages.orderText(order.email)}</p>
      <div className="mt-10 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(280px,1fr)]">
        <OrderDetails order={order} heading={messages.orderNumber(order.number)} />
        <div className="space-y-8">
          <section aria-labelledby="next">
            <h2 id="next" className="text-2xl">
              {messages.nextSteps}
            </h2>
            <ol className="mt-3 list-decimal space-y-2 ps-5">
              {[...messages.next, order.paidBy === 'card' ? messages.nextByCard : messages.nextByInvoice].map(
                (step) => (
                  <li key={step}>{step}</li>
                ),
              )}
            </ol>
            <p className="mt-4 text-sm text-muted">{messages.keepLink}</p>
          </section>
          {!order.signedIn && (
            <section aria-labelledby="account" className="rounded-picture bg-tint p-6 text-on-tint">
              <h2 id="account" className="text-xl">
                {messages.makeAccount}
              </h2>
              <p className="mt-2 text-sm">{messages.makeAccountText}</p>
              <a href={`${home}/account/register`} className={`${quietButtonClass} mt-4 border-current`}>
                {messages.makeAccount}
              </a>
            </section>
          )}
          <a href={`${home}/products`} className={`${buttonClass} w-full`}>
            {messages.keepShopping}
          </a>
        </div>
      </div>
    </div>
  )
}
