import type { PageBlock } from '@tandem/contracts/shop'
import { CmsPicture } from '../../ui/cms-picture.tsx'
import { ShopLink } from '../../ui/shop-link.tsx'

/** One message across the width: in the brand's colour, or quiet. */
export function Banner({ block }: { block: Extract<PageBlock, { type: 'banner' }> }) {
  const brand = block.tone === 'brand'
  return (
    <section className="container pt-section">
      <div
        className={`grid overflow-hidden rounded-picture ${brand ? 'bg-solid text-on' : 'bg-tint text-on-tint'} ${
          block.image ? 'md:grid-cols-2' : ''
        }`}
      >
        <div className={`p-8 md:p-12 lg:p-16 ${block.image ? 'self-center' : 'text-center'}`}>
          <h2 className="text-4xl">{block.heading}</h2>
          {block.text && (
            <p className={`mt-4 max-w-[52ch] text-lg ${block.image ? '' : 'mx-auto'}`}>{block.text}</p>
          )}
          {block.ctaLabel && block.ctaHref && (
            <ShopLink
              href={block.ctaHref}
              className="mt-8 inline-flex min-h-12 items-center rounded-brand border border-current px-6 font-medium transition-opacity hover:opacity-80"
            >
              {block.ctaLabel}
            </ShopLink>
          )}
        </div>
        {block.image && (
          <CmsPicture
            picture={block.image}
            // Cropped to its box, so it must be wider than that.
            sizes="(width < 768px) 134vw, 900px"
            className="aspect-[4/3] h-full w-full object-cover"
          />
        )}
      </div>
    </section>
  )
}
