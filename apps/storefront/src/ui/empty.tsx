import { useFrame } from '../store/frame.ts'
import { buttonClass } from './button-class.ts'
import { ShopLink } from './shop-link.tsx'

/** Nothing to show, and one way on. */
export function Empty() {
  const { messages } = useFrame()
  return (
    <div className="rounded-picture bg-sunken px-6 py-16 text-center">
      <h2 className="text-2xl">{messages.emptyTitle}</h2>
      <p className="mt-2 text-muted">{messages.emptyText}</p>
      <ShopLink href="/products" className={`${buttonClass} mt-6`}>
        {messages.shopAll}
      </ShopLink>
    </div>
  )
}
