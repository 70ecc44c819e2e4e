import type { UnifiedProduct } from '@tandem/contracts/shop'
import { useNavigate } from '@tanstack/react-router'
import { inLanguage } from '../../messages/in-language.ts'
import { useFrame } from '../../store/frame.ts'
import { buttonClass } from '../../ui/button-class.ts'
import { type Choice, searchOf } from './choose-variant.ts'

/**
 * Radios in a plain GET form: without script a button sends them as `?o.Size=Large`; with it every choice
 * changes the address at once, and the page stays where it is.
 */
export function OptionPicker({ product, choice }: { product: UnifiedProduct; choice: Choice }) {
  const { messages, params, locale } = useFrame()
  const navigate = useNavigate()
  const choose = (title: string, value: string) =>
    navigate({
      to: '/$store/$locale/products/$handle',
      params: { ...params, handle: product.handle },
      search: searchOf(product, { ...choice.chosen, [title]: value }),
      replace: true,
      resetScroll: false,
    })

  return (
    <form method="get" className="mt-6 space-y-5">
      {choice.options.map((option) => (
        <fieldset key={option.title}>
          <legend className="mb-2 text-sm">
            <bdi>{inLanguage(option.title, locale)}</bdi>
            <span className="text-muted">
              {': '}
              <bdi>{inLanguage(choice.chosen[option.title] ?? '', locale)}</bdi>
            </span>
          </legend>
          <div className="flex flex-wrap gap-2">
            {option.values.map(({ value, chosen, state }) => (
              <label
                key={value}
                className={`tappable relative min-w-12 justify-center rounded-brand border px-4 text-sm transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring ${
                  chosen ? 'border-solid bg-tint text-on-tint' : 'border-control hover:bg-sunken'
                } ${state === 'available' ? '' : 'crossed-out'}`}
              >
                <input
                  type="radio"
                  name={`o.${option.title}`}
                  value={value}
                  checked={chosen}
                  onChange={() => choose(option.title, value)}
                  className="sr-only"
                />
                <bdi>{inLanguage(value, locale)}</bdi>
                {state === 'sold-out' && <span className="sr-only">, {messages.soldOut}</span>}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <noscript>
        <button type="submit" className={buttonClass}>
          {messages.showChoice}
        </button>
      </noscript>
    </form>
  )
}
