import type { UnifiedVariant } from '@tandem/contracts/shop'
import { CircleCheck, CircleX, Clock, Hourglass } from 'lucide-react'
import { formatCount } from '../../messages/format.ts'
import { useFrame } from '../../store/frame.ts'

const FEW = 5

/** The state of stock in words; the icon and the colour only repeat it. */
export function StockLine({ variant }: { variant: UnifiedVariant }) {
  const { messages, locale } = useFrame()
  const { available, backorder } = variant
  const line =
    available === null || available > FEW
      ? { Icon: CircleCheck, color: 'text-success', text: messages.inStock }
      : available > 0
        ? { Icon: Hourglass, color: 'text-warning', text: messages.lastOnes(formatCount(available, locale)) }
        : backorder
          ? { Icon: Clock, color: 'text-link', text: messages.backorder }
          : { Icon: CircleX, color: 'text-muted', text: messages.soldOut }
  return (
    <p className={`flex items-start gap-2 ${line.color}`}>
      <line.Icon aria-hidden size={18} strokeWidth={2} className="mt-1 shrink-0" />
      {line.text}
    </p>
  )
}
