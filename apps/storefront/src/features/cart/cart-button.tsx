import { ShoppingBag } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { formatCount } from '../../messages/format.ts'
import { plural } from '../../messages/plural.ts'
import { useFrame } from '../../store/frame.ts'
import { useCart } from './cart-state.tsx'

const CartDrawer = lazy(async () => ({ default: (await import('./cart-drawer.tsx')).CartDrawer }))

/** A link to the cart's page; with script it opens the cart beside the page instead. */
export function CartButton() {
  const { messages, home, locale } = useFrame()
  const { count, drawerOpen, setDrawerOpen } = useCart()
  const path = `${home}/cart`
  return (
    <>
      <a
        href={path}
        aria-label={count ? plural(locale, count, messages.cartWith) : messages.cart}
        className="tappable relative justify-center px-3"
        onClick={(event) => {
          // On the cart's own pages there is nothing to open beside.
          if (event.metaKey || event.ctrlKey || /\/(cart|checkout)(\/|$)/.test(location.pathname)) return
          event.preventDefault()
          setDrawerOpen(true)
        }}
      >
        <ShoppingBag aria-hidden size={20} strokeWidth={1.75} />
        {count !== null && count > 0 && (
          <span
            aria-hidden
            className="tabular absolute end-1.5 top-1 grid h-5 min-w-5 place-items-center rounded-full bg-solid px-1 text-xs leading-none text-on"
          >
            {formatCount(count, locale)}
          </span>
        )}
      </a>
      {drawerOpen && (
        <Suspense>
          <CartDrawer />
        </Suspense>
      )}
    </>
  )
}
