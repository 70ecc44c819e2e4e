import { Minus, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { cartMessages, cartProblemText } from '../../messages/cart.ts'
import { formatCount } from '../../messages/format.ts'
import { useFrame } from '../../store/frame.ts'
import { HiddenFields } from '../../ui/hidden-fields.tsx'
import { useCart } from './cart-state.tsx'
import { type CartLine, MOST } from './cart-view.ts'

/** Clicks in quick succession are one change. */
const SETTLES_AFTER_MS = 350

/** A number field with a button to send it; with script, two buttons beside it and nothing to send by hand. */
export function QuantityForm(props: { line: CartLine; title: string; place: 'page' | 'drawer' }) {
  const { line, title, place } = props
  const { locale } = useFrame()
  const messages = cartMessages(locale)
  const { send, say } = useCart()
  /** What the visitor has chosen and the server has not said yet. */
  const [wanted, setWanted] = useState<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const shown = wanted ?? line.quantity
  const id = `${place}-quantity-${line.id}`

  const change = (quantity: number) => {
    const next = Math.min(Math.max(1, Math.trunc(quantity) || 1), MOST)
    setWanted(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(async () => {
      const answer = await send({ do: 'change', line: line.id, quantity: String(next) })
      setWanted(null)
      say(
        answer.problem
          ? cartProblemText(answer.problem, answer.left, locale)
          : `${messages.quantityOf(title)}: ${formatCount(next, locale)}`,
      )
    }, SETTLES_AFTER_MS)
  }

  return (
    <form
      method="post"
      action="/api/cart"
      onSubmit={(event) => {
        event.preventDefault()
        change(shown)
      }}
      className="flex items-center"
    >
      <HiddenFields fields={{ do: 'change', line: line.id }} />
      <div className="flex items-center rounded-brand border border-control has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring">
        <StepButton
          label={`${messages.less}: ${title}`}
          disabled={shown <= 1}
          onClick={() => change(shown - 1)}
        >
          <Minus aria-hidden size={16} />
        </StepButton>
        <label htmlFor={id} className="sr-only">
          {messages.quantityOf(title)}
        </label>
        <input
          id={id}
          name="quantity"
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST}
          value={shown}
          onChange={(event) => change(Number(event.currentTarget.value))}
          className="no-spinner tabular h-11 w-12 bg-transparent text-center outline-none"
        />
        <StepButton
          label={`${messages.more}: ${title}`}
          disabled={shown >= MOST || (line.left !== null && shown >= line.left)}
          onClick={() => change(shown + 1)}
        >
          <Plus aria-hidden size={16} />
        </StepButton>
      </div>
      <noscript>
        <button type="submit" className="tappable ms-2 rounded-brand border border-control px-3 text-sm">
          {messages.update}
        </button>
      </noscript>
    </form>
  )
}

/** Only with script: `disabled` keeps its place and its focus, so that the focus is never lost at the end. */
function StepButton(props: {
  label: string
  disabled: boolean
  onClick: () => void
  children: React.ReactNode
}) {
  return (
    <button
      type="button"
      aria-label={props.label}
      aria-disabled={props.disabled}
      onClick={() => !props.disabled && props.onClick()}
      className="scripted size-11 place-items-center aria-disabled:opacity-40"
    >
      {props.children}
    </button>
  )
}
