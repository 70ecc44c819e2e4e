import type { PageBlock } from '@tandem/contracts/shop'
import { CmsPicture } from '../../ui/cms-picture.tsx'

/** Pictures side by side, each in its own proportions: one fills the row, more share it. */
export function Gallery({ block }: { block: Extract<PageBlock, { type: 'gallery' }> }) {
  const { length } = block.pictures
  const alone = length === 1
  const columns = length === 2 ? 'sm:columns-2' : 'sm:columns-2 lg:columns-3'
  return (
    <section className="container pt-section">
      {block.heading && <h2 className="mb-6 text-3xl md:mb-8">{block.heading}</h2>}
      <ul className={alone ? '' : `gap-6 ${columns}`}>
        {block.pictures.map(({ image, caption }) => (
          <li key={image.url} className="mb-6 break-inside-avoid">
            <figure>
              <CmsPicture
                picture={image}
                sizes={
                  alone
                    ? '100vw'
                    : `(width < 640px) 100vw, ${length === 2 ? '50vw' : '(width < 1024px) 50vw, 33vw'}`
                }
                className="h-auto w-full rounded-picture"
              />
              {caption && <figcaption className="mt-2 text-sm text-muted">{caption}</figcaption>}
            </figure>
          </li>
        ))}
      </ul>
    </section>
  )
}
