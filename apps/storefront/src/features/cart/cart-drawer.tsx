import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { cartMessages } from '../../messages/cart.ts'
import { useFrame } from '../../store/frame.ts'
import { CartContents } from './cart-contents.tsx'
import { useCart } from './cart-state.tsx'
import { loadCart } from './load-cart.ts'

/** The cart beside the page: a modal dialog, so that Escape closes it and the focus stays in it and comes back. */
export function CartDrawer() {
  const { params, locale } = useFrame()
  const messages = cartMessages(locale)
  const { answer, setAnswer, setDrawerOpen, message } = useCart()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    dialog.current?.showModal()
    let current = true
    const address = { store: params.store, locale: params.locale }
    loadCart({ data: address })
      .then((fresh) => current && fresh && setAnswer(fresh.answer))
      .catch(
        () =>
          current && setAnswer({ cart: null, signedIn: false, problem: 'away', left: null, removed: null }),
      )
    return () => {
      current = false
    }
  }, [params.store, params.locale, setAnswer])

  return (
    <dialog
      ref={dialog}
      aria-labelledby="cart-drawer-title"
      onClose={() => setDrawerOpen(false)}
      closedby="any"
      className="ms-auto me-0 my-0 h-dvh max-h-none w-[min(420px,100vw)] max-w-none bg-bg text-text shadow-overlay backdrop:bg-[rgb(0_0_0/0.5)]"
    >
      <div className="flex min-h-full flex-col">
        <div className="sticky top-0 z-10 flex items-center justify-between border-b border-line bg-bg px-5 py-3">
          <h2 id="cart-drawer-title" tabIndex={-1} className="text-2xl outline-none">
            {messages.yourCart}
          </h2>
          <button
            type="button"
            aria-label={messages.close}
            onClick={() => dialog.current?.close()}
            className="tappable -me-3 justify-center px-3"
          >
            <X aria-hidden size={22} strokeWidth={1.75} />
          </button>
        </div>
        <p role="status" className="sr-only">
          {message}
        </p>
        {answer ? (
          <CartContents answer={answer} place="drawer" />
        ) : (
          <div aria-busy className="animate-pulse space-y-4 p-5 motion-reduce:animate-none">
            {['a', 'b'].map((key) => (
              <div key={key} className="flex gap-4">
                <div className="size-20 rounded-picture bg-sunken" />
                <div className="grow space-y-2">
                  <div className="h-4 w-2/3 rounded-brand bg-sunken" />
                  <div className="h-4 w-1/3 rounded-brand bg-sunken" />
                </div>
              </div>
            ))}
          </div>
        )}
      </div>
    </dialog>
  )
}
