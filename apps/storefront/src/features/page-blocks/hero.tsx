import { ButtonLook } from '../../ui/button-look.ts'
import { Picture } from '../product-list/product-card.tsx'
import { useFrame } from '../store-frame/frame.ts'
import { ShopLink } from '../store-frame/shop-link.tsx'
import type { FilledBlock } from './load-page.ts'

type HeroBlock = Extract<FilledBlock, { type: 'hero' }>

/**
 * The first thing a visitor sees. A scene fills the width with the words beside or on its quiet part; a
 * product's picture stands opposite the words.
 */
export function Hero({ block, first }: { block: HeroBlock; first: boolean }) {
  const { branding } = useFrame()
  const picture = block.card?.picture ?? null
  const layout = {
    airy: 'lg:grid-cols-12 [&>*:first-child]:lg:col-span-5 [&>*:last-child]:lg:col-span-7',
    dense: 'lg:grid-cols-12 [&>*:first-child]:lg:col-span-6 [&>*:last-child]:lg:col-span-6',
    warm: 'lg:grid-cols-12 [&>*:first-child]:lg:col-span-5 [&>*:last-child]:lg:col-span-7',
  }[branding.density]
  return (
    <section className={`container ${first ? 'pt-6 md:pt-8' : 'pt-section'}`}>
      <div className={`grid items-center gap-x-10 gap-y-8 xl:gap-x-16 ${layout}`}>
        <div className="max-lg:order-2">
          <HeroWords block={block} first={first} />
        </div>
        {block.image ? (
          <img
            src={block.image}
            alt=""
            width={1600}
            height={900}
            {...(first ? { fetchPriority: 'high' } : { loading: 'lazy' })}
            className="aspect-[4/3] w-full rounded-picture object-cover lg:aspect-[5/4]"
          />
        ) : (
          <div className="overflow-hidden rounded-picture">
            <Picture src={picture} eager={first} />
          </div>
        )}
      </div>
    </section>
  )
}

function HeroWords({ block, first }: { block: HeroBlock; first: boolean }) {
  const Heading = first ? 'h1' : 'h2'
  return (
    <>
      {block.eyebrow && <p className="mb-4 text-sm text-link">{block.eyebrow}</p>}
      <Heading className="text-5xl">{block.heading}</Heading>
      {block.text && <p className="mt-5 max-w-[48ch] text-lg text-muted">{block.text}</p>}
      {block.ctaLabel && block.ctaHref && (
        <ShopLink href={block.ctaHref} className={`${ButtonLook} mt-8`}>
          {block.ctaLabel}
        </ShopLink>
      )}
    </>
  )
}
