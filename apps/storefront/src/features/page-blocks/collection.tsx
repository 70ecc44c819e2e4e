import { useFrame } from '../../store/frame.ts'
import { ShopLink } from '../../ui/shop-link.tsx'
import { ProductGrid } from '../product-list/product-grid.tsx'
import type { FilledBlock } from './fill-blocks.ts'

/** Some of a collection, and the way to all of it. Nothing where the store sells nothing of it now. */
export function Collection({ block }: { block: Extract<FilledBlock, { type: 'collection' }> }) {
  const { messages } = useFrame()
  if (block.cards.length === 0) return null
  return (
    <section className="container pt-section">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 md:mb-8">
        <h2 className="text-3xl">{block.heading}</h2>
        <ShopLink href={`/collection/${block.collectionHandle}`} className="tappable underline">
          {messages.seeAll}
          <span className="sr-only"> {block.heading}</span>
        </ShopLink>
      </div>
      <ProductGrid cards={block.cards} />
    </section>
  )
}
