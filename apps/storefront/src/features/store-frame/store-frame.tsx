import { Outlet } from '@tanstack/react-router'
import { useFrame } from '../../store/frame.ts'
import { CartProvider, useCart } from '../cart/cart-state.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { StoreFooter } from './store-footer.tsx'
import { StoreHeader } from './store-header.tsx'

export function StoreFrame() {
  const { params } = useFrame()
  return (
    <CartProvider key={params.store}>
      <Page />
    </CartProvider>
  )
}

function Page() {
  const { branding, messages } = useFrame()
  const { message } = useCart()
  return (
    <>
      <a
        href="#content"
        className="absolute start-4 top-0 z-30 -translate-y-full rounded-b-brand bg-solid px-4 py-3 text-on focus:translate-y-0"
      >
        {messages.skipToContent}
      </a>
      {branding.announcement && (
        <aside
          aria-label={messages.announcement}
          className="bg-solid px-gutter py-2 text-center text-sm text-balance text-on"
        >
          {branding.announcement}
        </aside>
      )}
      <StoreHeader />
      <main id="content" tabIndex={-1} className="grow outline-none">
        <Outlet />
      </main>
      <StoreFooter />
      <OfflineBanner />
      <p role="status" className="sr-only">
        {message}
      </p>
    </>
  )
}
