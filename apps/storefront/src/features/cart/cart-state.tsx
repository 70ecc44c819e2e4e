import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useFrame } from '../../store/frame.ts'
import type { CartAnswer } from './cart-view.ts'

/** The state that every part of a page shares that shows the cart. */
interface CartState {
  /** null until the browser has said. */
  count: number | null
  /** The newest answer, if any was asked for on this page. */
  answer: CartAnswer | null
  setAnswer: (answer: CartAnswer) => void
  /** Sends a form of the cart; answers come in the order of sending. */
  send: (fields: Record<string, string>) => Promise<CartAnswer>
  busy: boolean
  drawerOpen: boolean
  setDrawerOpen: (open: boolean) => void
  /** Said to who can't see it change. */
  message: string
  say: (message: string) => void
}

const CartContext = createContext<CartState | null>(null)

export function useCart(): CartState {
  const cart = use(CartContext)
  if (!cart) throw new Error('useCart is for parts of a store’s page')
  return cart
}

export function CartProvider({ children }: { children: ReactNode }) {
  const { params } = useFrame()
  const { store, locale } = params
  const [count, setCount] = useState<number | null>(null)
  const [answer, keepAnswer] = useState<CartAnswer | null>(null)
  const [pending, setPending] = useState(0)
  const [drawerOpen, setDrawerOpen] = useState(false)
  const [message, say] = useState('')
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const setAnswer = useCallback((next: CartAnswer) => {
    keepAnswer(next)
    if (next.problem !== 'away' && next.problem !== 'failed') setCount(next.cart?.count ?? 0)
  }, [])

  useEffect(() => setCount((known) => known ?? countInCookie(store)), [store])

  const send = useCallback(
    async (fields: Record<string, string>) => {
      setPending((now) => now + 1)
      const mine = queue.current.then(() => post({ ...fields, store, locale }))
      queue.current = mine
      try {
        const next = await mine
        setAnswer(next)
        return next
      } finally {
        setPending((now) => now - 1)
      }
    },
    [store, locale, setAnswer],
  )

  const state = useMemo(
    () => ({ count, answer, setAnswer, send, busy: pending > 0, drawerOpen, setDrawerOpen, message, say }),
    [count, answer, setAnswer, send, pending, drawerOpen, message],
  )
  return <CartContext value={state}>{children}</CartContext>
}

const AWAY: CartAnswer = { cart: null, signedIn: false, problem: 'away', left: null, removed: null }

/** Any answer that is none of the cart's means the same for a visitor: it can't be reached. */
async function post(fields: Record<string, string>): Promise<CartAnswer> {
  try {
    const response = await fetch('/api/cart', {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(fields),
    })
    const body: unknown = await response.json()
    return isCartAnswer(body) ? body : AWAY
  } catch {
    return AWAY
  }
}

/** The answer is our own server's: its first field tells it from anybody else's, such as a proxy's. */
function isCartAnswer(body: unknown): body is CartAnswer {
  return typeof body === 'object' && body !== null && 'cart' in body && 'problem' in body
}

/** The page is the same for everybody, so only the browser knows how much is in the cart. */
function countInCookie(store: string): number {
  const found = new RegExp(`(?:^|; )cart-count-${store}=(\\d+)`).exec(document.cookie)
  return Number(found?.[1] ?? 0)
}
