import type { UnifiedProduct, UnifiedVariant } from '@tandem/contracts'
import { LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { ButtonLook } from '../../ui/button-look.ts'
import { Remark } from '../../ui/remark.tsx'
import { cartWordsOf } from '../../words/cart-words.ts'
import { canBeBought } from '../product-list/card.ts'
import { formatCount } from '../product-list/format-money.ts'
import { useFrame } from '../store-frame/frame.ts'
import { HiddenFields } from './cart-form-fields.tsx'
import { useCart } from './cart-state.tsx'
import { MOST } from './cart-view.ts'

/** The form that puts a variant into the cart. Sold out and priceless ones have none: the lines above say why. */
export function AddToCart({ product, variant }: { product: UnifiedProduct; variant: UnifiedVariant }) {
  const { locale } = useFrame()
  const words = cartWordsOf(locale)
  const { send, say, setDrawerOpen } = useCart()
  const [state, setState] = useState<'idle' | 'busy'>('idle')
  const [problem, setProblem] = useState<string | null>(null)
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
        if (state === 'busy') return
        const quantity = String(new FormData(event.currentTarget).get('quantity') ?? 1)
        setState('busy')
        const answer = await send({ ...fields, quantity })
        setState('idle')
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
            className="tabular h-12 w-16 bg-transparent text-center text-base outline-none"
          />
        </label>
        <button type="submit" aria-disabled={state === 'busy'} className={`${ButtonLook} grow`}>
          {state === 'busy' && (
            <LoaderCircle aria-hidden size={18} className="animate-spin motion-reduce:animate-none" />
          )}
          {state === 'busy' ? words.adding : words.addToCart}
        </button>
      </div>
      <div role="status" className="[&:not(:empty)]:mt-3">
        {problem && <Remark tone="warning">{problem}</Remark>}
      </div>
    </form>
  )
}
