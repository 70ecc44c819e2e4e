import { useFrame } from '../../store/frame.ts'
import type { Card } from './card.ts'
import { ProductCard } from './product-card.tsx'

/**
 * `heading` is one rank below what stands above the grid; so many `eager` cards are on the first screen; `beside`
 * something else a wide screen has room for fewer.
 */
export function ProductGrid(props: {
  cards: Card[]
  heading?: 'h2' | 'h3'
  eager?: number
  beside?: boolean
}) {
  const { cards, heading = 'h3', eager = 0, beside = false } = props
  const { branding } = useFrame()
  const gap = branding.density === 'dense' ? 'gap-x-4 gap-y-8' : 'gap-x-4 gap-y-10 md:gap-x-6 md:gap-y-12'
  return (
    <ul className={`grid grid-cols-2 md:grid-cols-3 ${beside ? 'xl:grid-cols-4' : 'lg:grid-cols-4'} ${gap}`}>
      {cards.map((card, index) => (
        <li key={card.handle}>
          <ProductCard card={card} heading={heading} eager={index < eager} />
        </li>
      ))}
    </ul>
  )
}
