import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'

/** Something that a visitor should know where they are looking. The icon and the colour only repeat it. */
export function Alert({ tone, children }: { tone: 'info' | 'warning' | 'danger'; children: ReactNode }) {
  const look = {
    info: { Icon: Info, color: 'bg-info-tint', icon: 'text-info' },
    warning: { Icon: CircleAlert, color: 'bg-warning-tint', icon: 'text-warning' },
    danger: { Icon: CircleAlert, color: 'bg-danger-tint', icon: 'text-danger' },
  }[tone]
  return (
    <div
      role={tone === 'danger' ? 'alert' : undefined}
      className={`flex items-start gap-3 rounded-brand px-4 py-3 text-sm text-text ${look.color}`}
    >
      <look.Icon aria-hidden size={18} className={`mt-0.5 shrink-0 ${look.icon}`} />
      <div className="flex grow flex-wrap items-center justify-between gap-x-4">{children}</div>
    </div>
  )
}
