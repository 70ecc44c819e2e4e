import type { UnifiedProduct, UnifiedVariant } from '@tandem/contracts'
import { Check, LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { ButtonLook } from '../../ui/button-look.ts'
import { Remark } from '../../ui/remark.tsx'
import { useOnline } from '../../ui/use-online.ts'
import { cartWordsOf } from '../../words/cart-words.ts'
import { canBeBought } from '../product-list/card.ts'
import { formatCount } from '../product-list/format-money.ts'
import { PriceTiers } from '../product-page/price-tiers.tsx'
import { useFrame } from '../store-frame/frame.ts'
import { HiddenFields } from './cart-form-fields.tsx'
import { useCart } from './cart-state.tsx'
import { MOST } from './cart-view.ts'

/** How long a button tells how it went. */
const SAID_FOR_MS = 2500

/** The form that puts a variant into the cart. Sold out and priceless ones have none: the lines above say why. */
export function AddToCart({ product, variant }: { product: UnifiedProduct; variant: UnifiedVariant }) {
  const { locale } = useFrame()
  const words = cartWordsOf(locale)
  const { send, say, setDrawerOpen } = useCart()
  const [state, setState] = useState<'idle' | 'busy' | 'done' | 'failed'>('idle')
  const online = useOnline()
  const [problem, setProblem] = useState<string | null>(null)
  const [quantity, setQuantity] = useState(1)
  const labels = {
    idle: words.addToCart,
    busy: words.adding,
    done: words.isAdded,
    failed: words.isNotAdded,
  }
  if (!canBeBought(variant) || !variant.price) return null
  const fields = { do: 'add', handle: product.handle, variant: variant.id }
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
        const left = answer.left === null ? null : formatCount(answer.left, locale)
        setProblem(answer.problem && words.problems[answer.problem](left))
        if (answer.problem) return
        say(words.added(product.title))
        setDrawerOpen(true)
      }}
    >
      <HiddenFields fields={fields} />
      <div className="flex gap-3">
        <label className="flex items-center gap-2 rounded-brand border border-control ps-3 text-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring">
          {words.quantity}
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
        <button type="submit" aria-disabled={state === 'busy' || !online} className={`${ButtonLook} grow`}>
          {state === 'busy' && (
            <LoaderCircle aria-hidden size={18} className="animate-spin motion-reduce:animate-none" />
          )}
          {state === 'done' && <Check aria-hidden size={18} />}
          {online ? labels[state] : words.waitsForNetwork}
        </button>
      </div>
      <div role="status" className="[&:not(:empty)]:mt-3">
        {problem && <Remark tone="warning">{problem}</Remark>}
      </div>
      <PriceTiers variant={variant} quantity={quantity} />
    </form>
  )
}
