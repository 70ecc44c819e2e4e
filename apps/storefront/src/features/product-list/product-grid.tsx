import { useFrame } from '../store-frame/frame.ts'
import type { Card } from './card.ts'
import { ProductCard } from './product-card.tsx'

/** `eager` cards at the beginning are on the first screen. */
export function ProductGrid({ cards, eager = 0 }: { cards: Card[]; eager?: number }) {
  const { branding } = useFrame()
  const gap = branding.density === 'dense' ? 'gap-x-4 gap-y-8' : 'gap-x-4 gap-y-10 md:gap-x-6 md:gap-y-12'
  return (
    <ul className={`grid grid-cols-2 md:grid-cols-3 lg:grid-cols-4 ${gap}`}>
      {cards.map((card, index) => (
        <li key={card.handle}>
          <ProductCard card={card} eager={index < eager} />
        </li>
      ))}
    </ul>
  )
}
