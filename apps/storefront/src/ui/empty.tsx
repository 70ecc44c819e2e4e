import { useFrame } from '../features/store-frame/frame.ts'
import { ShopLink } from '../features/store-frame/shop-link.tsx'
import { ButtonLook } from './button-look.ts'

/** Nothing to show, and one way on. */
export function Empty() {
  const { words } = useFrame()
  return (
    <div className="rounded-picture bg-sunken px-6 py-16 text-center">
      <h2 className="text-2xl">{words.emptyTitle}</h2>
      <p className="mt-2 text-muted">{words.emptyText}</p>
      <ShopLink href="/products" className={`${ButtonLook} mt-6`}>
        {words.shopAll}
      </ShopLink>
    </div>
  )
}
