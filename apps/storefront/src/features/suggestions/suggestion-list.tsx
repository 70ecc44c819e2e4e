import { useRouter } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { formatCount } from '../../messages/format.ts'
import { suggestionsMessages } from '../../messages/suggestions.ts'
import { useFrame } from '../../store/frame.ts'
import { Price } from '../price/price.tsx'
import { Picture } from '../product-list/product-card.tsx'
import type { Suggestions } from './answer-suggestions.ts'

/** Categories, products and, where there are more of them, the way to all. */
export function suggestionsCount({ cards, places, count }: Suggestions): number {
  return places.length + cards.length + (count > cards.length ? 1 : 0)
}

interface ListProps {
  id: string
  optionId: (index: number) => string
  suggestions: Suggestions | null
  /** Without blanks around it. */
  typed: string
  chosen: number | null
  onOpened: () => void
}

/** A listbox of links: the field has the focus, so none of them is in the order of Tab. */
export function SuggestionList({ id, optionId, suggestions, typed, chosen, onOpened }: ListProps) {
  const { home, locale } = useFrame()
  const messages = suggestionsMessages(locale)
  const router = useRouter()
  const { cards, places, count } = suggestions ?? { cards: [], places: [], count: 0 }

  function open(event: MouseEvent<HTMLAnchorElement>): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    router.history.push(event.currentTarget.getAttribute('href') ?? home)
    onOpened()
  }
  const option = (index: number, href: string, children: ReactNode) => (
    <a
      key={href}
      id={optionId(index)}
      role="option"
      aria-selected={index === chosen}
      tabIndex={-1}
      href={home + href}
      onClick={open}
      className="flex min-h-11 items-center gap-3 rounded-brand px-3 py-2 -outline-offset-2 outline-ring hover:bg-sunken aria-selected:bg-tint aria-selected:outline-2"
    >
      {children}
    </a>
  )

  return (
    <div id={id} role="listbox" aria-label={messages.suggestions} className={suggestions ? 'p-2' : ''}>
      {places.length > 0 && (
        <Group id={`${id}-places`} title={messages.categories}>
          {places.map(({ path, name }, index) =>
            option(index, path, <bdi className="font-medium">{name}</bdi>),
          )}
        </Group>
      )}
      {cards.length > 0 && (
        <Group id={`${id}-products`} title={messages.products}>
          {cards.map((card, index) =>
            option(
              places.length + index,
              `/products/${card.handle}`,
              <>
                <span className="size-14 shrink-0 overflow-hidden rounded-picture bg-sunken">
                  <Picture src={card.picture} />
                </span>
                <span className="min-w-0 grow">
                  <bdi className="block truncate font-medium">{card.title}</bdi>
                  <span className="flex flex-wrap gap-x-2 text-sm">
                    <Price price={card.price} originalPrice={card.originalPrice} from={card.pricesVary} />
                  </span>
                </span>
              </>,
            ),
          )}
        </Group>
      )}
      {count > cards.length &&
        option(
          places.length + cards.length,
          `/search?${new URLSearchParams({ q: typed })}`,
          <>
            <Search aria-hidden size={18} className="shrink-0" />
            <bdi>{messages.all(formatCount(count, locale), typed)}</bdi>
          </>,
        )}
    </div>
  )
}

function Group({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
    <div role="group" aria-labelledby={id}>
      <div id={id} aria-hidden className="px-3 pt-2 pb-1 text-xs text-muted">
        {title}
      </div>
      {children}
    </div>
  )
}
