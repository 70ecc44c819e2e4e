import type { PageBlock } from '@tandem/contracts/shop'

export function Quote({ block }: { block: Extract<PageBlock, { type: 'quote' }> }) {
  return (
    <section className="container pt-section">
      <figure className="mx-auto max-w-3xl text-center">
        <blockquote className="heading text-3xl leading-tight">{block.text}</blockquote>
        <figcaption className="mt-6 text-sm text-muted">
          {block.author}
          {block.role && ` · ${block.role}`}
        </figcaption>
      </figure>
    </section>
  )
}
