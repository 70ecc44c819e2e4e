import { useFrame } from '../../store/frame.ts'
import { buttonClass } from '../../ui/button-class.ts'
import { CmsPicture } from '../../ui/cms-picture.tsx'
import { ShopLink } from '../../ui/shop-link.tsx'
import { Picture } from '../product-list/product-card.tsx'
import type { FilledBlock } from './fill-blocks.ts'

type HeroBlock = Extract<FilledBlock, { type: 'hero' }>
interface HeroProps {
  block: HeroBlock
  /** At the top of the page: its heading is the page's, its picture what a visitor waits for. */
  first: boolean
}

/** The first thing a visitor sees; how loud it is follows the store's density. */
export function Hero({ block, first }: HeroProps) {
  const { branding } = useFrame()
  if (!block.image) return <SplitHero block={block} first={first} />
  if (branding.density === 'warm') return <GraciousHero block={block} first={first} />
  if (branding.density === 'dense') return <CompactHero block={block} first={first} />
  return <WideHero block={block} first={first} />
}

/** Words on one side, a scene that runs to the edge of the screen on the other. */
function WideHero({ block, first }: HeroProps) {
  return (
    <section className="overflow-x-clip">
      <div className="container grid items-center gap-x-12 gap-y-8 lg:grid-cols-12">
        <div className="max-lg:order-2 lg:col-span-5 lg:py-12">
          <HeroWords block={block} first={first} />
        </div>
        <div className="-mx-gutter lg:col-span-7 lg:me-[calc(50%-50vw)] lg:ms-0 lg:w-[calc(50vw+(min(100vw-2*var(--gutter),1280px)/12))]">
          <Scene
            block={block}
            first={first}
            className="aspect-[4/3] object-[70%_60%] lg:aspect-auto lg:h-[min(72vh,580px)]"
          />
        </div>
      </div>
    </section>
  )
}

/** One panel, half words, half scene: what is sold, without ceremony. */
function CompactHero({ block, first }: HeroProps) {
  return (
    <section className={`container ${first ? 'pt-4 md:pt-6' : 'pt-section'}`}>
      <div className="grid overflow-hidden rounded-picture border border-line bg-surface lg:grid-cols-2">
        <div className="self-center p-6 max-lg:order-2 md:p-10">
          <HeroWords block={block} first={first} />
        </div>
        <Scene block={block} first={first} className="aspect-video h-full lg:aspect-[5/4] lg:max-h-[460px]" />
      </div>
    </section>
  )
}

/** A wide scene with the words on a card that reaches into it. */
function GraciousHero({ block, first }: HeroProps) {
  return (
    <section className={`container ${first ? 'pt-4 md:pt-6' : 'pt-section'}`}>
      <Scene
        block={block}
        first={first}
        className="aspect-[4/3] rounded-picture object-[50%_70%] md:aspect-[2/1] lg:aspect-[21/10]"
      />
      <div className="relative z-10 mx-auto -mt-10 w-[min(44rem,calc(100%-2rem))] rounded-picture bg-surface p-6 text-center md:-mt-16 md:p-10">
        <HeroWords block={block} first={first} />
      </div>
    </section>
  )
}

/** Without a scene a product's picture stands opposite the words. */
function SplitHero({ block, first }: HeroProps) {
  return (
    <section className={`container ${first ? 'pt-4 md:pt-6' : 'pt-section'}`}>
      <div className="grid items-center gap-x-12 gap-y-8 lg:grid-cols-2">
        <div className="max-lg:order-2">
          <HeroWords block={block} first={first} />
        </div>
        <div className="overflow-hidden rounded-picture lg:max-h-[560px]">
          <Picture src={block.card?.picture ?? null} eager={first} />
        </div>
      </div>
    </section>
  )
}

function Scene({ block, first, className }: HeroProps & { className: string }) {
  if (!block.image) return null
  return (
    <CmsPicture
      picture={block.image}
      // A scene is cropped to its box, so it must be wider than that.
      sizes="(width < 1024px) 134vw, 90vw"
      eager={first}
      className={`w-full object-cover ${className}`}
    />
  )
}

function HeroWords({ block, first }: HeroProps) {
  const Heading = first ? 'h1' : 'h2'
  return (
    <>
      {block.eyebrow && <p className="mb-4 text-sm text-link">{block.eyebrow}</p>}
      <Heading className="text-5xl">{block.heading}</Heading>
      {block.text && (
        <p className="mt-5 max-w-[52ch] text-lg text-muted in-[.text-center]:mx-auto">{block.text}</p>
      )}
      {block.ctaLabel && block.ctaHref && (
        <ShopLink href={block.ctaHref} className={`${buttonClass} mt-7`}>
          {block.ctaLabel}
        </ShopLink>
      )}
    </>
  )
}
