import { EditorText } from '../../ui/editor-text.tsx'
import { ProductGrid } from '../product-list/product-grid.tsx'
import { Banner } from './banner.tsx'
import { Collection } from './collection.tsx'
import { Faq } from './faq.tsx'
import type { FilledBlock } from './fill-blocks.ts'
import { FormBlock } from './form.tsx'
import { Gallery } from './gallery.tsx'
import { Hero } from './hero.tsx'
import { Quote } from './quote.tsx'

/** `first` is true where the page's h1 is: a hero at its very top. */
export function PageBlocks({ blocks }: { blocks: FilledBlock[] }) {
  // Blocks have no ids that mean anything here, and a list that never changes needs none.
  return blocks.map((block, index) => (
    <Block key={`${block.type}-${index + 1}`} block={block} first={index === 0} />
  ))
}

function Block({ block, first }: { block: FilledBlock; first: boolean }) {
  switch (block.type) {
    case 'hero':
      return <Hero block={block} first={first} />
    case 'productGrid':
      return block.cards.length === 0 ? null : (
        <section className="container pt-section">
          <h2 className="mb-6 text-3xl md:mb-8">{block.heading}</h2>
          <ProductGrid cards={block.cards} />
        </section>
      )
    case 'collection':
      return <Collection block={block} />
    case 'richText':
      return (
        <section className="container pt-section">
          <div className="mx-auto max-w-[65ch]">
            <EditorText html={block.html} />
          </div>
        </section>
      )
    case 'banner':
      return <Banner block={block} />
    case 'quote':
      return <Quote block={block} />
    case 'faq':
      return <Faq block={block} />
    case 'gallery':
      return <Gallery block={block} />
    case 'form':
      return <FormBlock block={block} />
  }
}
