import { checkoutMessages } from '../../messages/checkout.ts'
import { useFrame } from '../../store/frame.ts'
import { Totals } from '../cart/totals.tsx'
import { OrderLines } from './order-lines.tsx'
import type { OrderView } from './order-view.ts'

export function OrderDetails({ order, heading }: { order: OrderView; heading: string }) {
  const { locale } = useFrame()
  const messages = checkoutMessages(locale)
  return (
    <section aria-labelledby="order" className="rounded-picture border border-line bg-surface p-6 md:p-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="order" className="text-2xl">
          {heading}
        </h2>
        <p className="rounded-brand bg-sunken px-2 py-0.5 text-sm">{messages.statuses[order.status]}</p>
      </div>
      <p className="mt-1 text-sm text-muted">{messages.ordered(order.date)}</p>
      <div className="mt-6">
        <OrderLines lines={order.lines} />
      </div>
      <div className="mt-6 border-t border-line pt-5">
        <Totals totals={order.totals} />
      </div>
      <div className="mt-6 border-t border-line pt-5 text-sm">
        <h3 className="font-body font-semibold">{messages.sendTo}</h3>
        <address className="mt-1 not-italic">
          {order.addressLines.map((line) => (
            <span key={line} className="block">
              <bdi>{line}</bdi>
            </span>
          ))}
        </address>
        <h3 className="mt-4 font-body font-semibold">{messages.payment}</h3>
        <p className="mt-1">{messages[order.paidBy]}</p>
      </div>
    </section>
  )
}
