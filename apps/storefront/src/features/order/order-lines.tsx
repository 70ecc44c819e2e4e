import type { Money } from '@tandem/contracts/shop'
import { cartMessages } from '../../messages/cart.ts'
import { formatCount, formatMoney } from '../../messages/format.ts'
import { useFrame } from '../../store/frame.ts'
import { Picture } from '../product-list/product-card.tsx'

interface OrderLine {
  id: string
  title: string
  choice: string
  picture: string | null
  quantity: number
  total: Money
}

/** Shows what is ordered, to read and not to change. */
export function OrderLines({ lines }: { lines: readonly OrderLine[] }) {
  const { locale } = useFrame()
  const messages = cartMessages(locale)
  return (
    <ul className="space-y-4">
      {lines.map((line) => (
        <li key={line.id} className="grid grid-cols-[3.5rem_1fr_auto] items-start gap-4">
          <div className="overflow-hidden rounded-brand">
            <Picture src={line.picture} />
          </div>
          <div className="min-w-0 text-sm">
            <p className="font-medium">
              <bdi>{line.title}</bdi>
            </p>
            {line.choice && (
              <p className="text-muted">
                <bdi>{line.choice}</bdi>
              </p>
            )}
            <p className="tabular text-muted">
              {messages.quantity}: {formatCount(line.quantity, locale)}
            </p>
          </div>
          <p className="tabular text-sm">{formatMoney(line.total, locale)}</p>
        </li>
      ))}
    </ul>
  )
}
