import type { UnifiedProduct, UnifiedVariant } from '@tandem/contracts/shop'
import { Check, LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { cartMessages, cartProblemText } from '../../messages/cart.ts'
import { useFrame } from '../../store/frame.ts'
import { Alert } from '../../ui/alert.tsx'
import { buttonClass } from '../../ui/button-class.ts'
import { HiddenFields } from '../../ui/hidden-fields.tsx'
import { useOnline } from '../../ui/use-online.ts'
import { PriceTiers } from '../price/price-tiers.tsx'
import { canBeBought } from '../product-list/card.ts'
import { useCart } from './cart-state.tsx'
import { MOST } from './cart-view.ts'

/** The time for which a button tells how it went. */
const SAID_FOR_MS = 2500

/** The form that puts a variant into the cart. Sold out and priceless ones have none: the lines above say why. */
export function AddToCart({ product, variant }: { product: UnifiedProduct; variant: UnifiedVariant }) {
  const { locale } = useFrame()
  const messages = cartMessages(locale)
  const { send, say, setDrawerOpen } = useCart()
  const [state, setState] = useState<'idle' | 'busy' | 'done' | 'failed'>('idle')
  const online = useOnline()
  const [problem, setProblem] = useState<string | null>(null)
  const [quantity, setQuantity] = useState(1)
  const labels = {
    idle: messages.addToCart,
    busy: messages.adding,
    done: messages.isAdded,
    failed: messages.isNotAdded,
  }
  if (!canBeBought(variant) || !variant.price) return null
  const fields = { do: 'add', product: product.id, variant: variant.id }
  const most = variant.backorder ? MOST : Math.min(MOST, variant.available ?? MOST)

  return (
    <form
      method="post"
      action="/api/cart"
      className="mt-6"
      onSubmit={async (event) => {
        event.preventDefault()
        if (state === 'busy' || !online) return
        const quantity = String(new FormData(event.currentTarget).get('quantity') ?? 1)
        setState('busy')
        const answer = await send({ ...fields, quantity })
        setState(answer.problem ? 'failed' : 'done')
        setTimeout(() => setState((now) => (now === 'busy' ? now : 'idle')), SAID_FOR_MS)
        setProblem(answer.problem && cartProblemText(answer.problem, answer.left, locale))
        if (answer.problem) return
        say(messages.added(product.title))
        setDrawerOpen(true)
      }}
    >
      <HiddenFields fields={fields} />
      <div className="flex gap-3">
        <label className="flex items-center gap-2 rounded-brand border border-control ps-3 text-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring">
          {messages.quantity}
          <input
            name="quantity"
            type="number"
            inputMode="numeric"
            required
            min={1}
            max={most}
            defaultValue={1}
            onInput={(event) => setQuantity(event.currentTarget.valueAsNumber)}
            className="tabular h-12 w-16 bg-transparent text-center text-base outline-none"
          />
        </label>
        <button type="submit" aria-disabled={state === 'busy' || !online} className={`${buttonClass} grow`}>
          {state === 'busy' && (
            <LoaderCircle aria-hidden size={18} className="animate-spin motion-reduce:animate-none" />
          )}
          {state === 'done' && <Check aria-hidden size={18} />}
          {online ? labels[state] : messages.waitsForNetwork}
        </button>
      </div>
      <div role="status" className="[&:not(:empty)]:mt-3">
        {problem && <Alert tone="warning">{problem}</Alert>}
      </div>
      <PriceTiers variant={variant} quantity={quantity} />
    </form>
  )
}
