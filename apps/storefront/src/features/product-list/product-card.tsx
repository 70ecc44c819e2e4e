import { Link } from '@tanstack/react-router'
import { plural } from '../../messages/plural.ts'
import { useFrame } from '../../store/frame.ts'
import { Price } from '../price/price.tsx'
import type { Card } from './card.ts'

/** `eager` for the cards that are on the first screen: the first picture is usually the largest thing there. */
export function ProductCard(props: { card: Card; heading: 'h2' | 'h3'; eager: boolean }) {
  const { card, heading: Heading, eager } = props
  const { params, messages, locale } = useFrame()
  return (
    <article className="group relative">
      <div className="relative overflow-hidden rounded-picture bg-sunken">
        <Picture src={card.picture} eager={eager} className={card.soldOut ? 'opacity-70' : ''} />
        {card.secondPicture && (
          <img
            src={card.secondPicture}
            alt=""
            width={800}
            height={800}
            loading="lazy"
            className="absolute inset-0 aspect-square w-full object-cover opacity-0 transition-opacity duration-300 group-hover:opacity-100 max-md:hidden"
          />
        )}
        <Flag card={card} />
      </div>
      <div className="pt-3">
        <Heading className="font-body text-base leading-snug font-medium tracking-normal">
          <Link
            to="/$store/$locale/products/$handle"
            params={{ ...params, handle: card.handle }}
            className="underline-offset-4 after:absolute after:inset-0 after:rounded-picture group-hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-ring"
          >
            <bdi>{card.title}</bdi>
          </Link>
        </Heading>
        <p className="mt-0.5 truncate text-sm text-muted">
          <bdi>{card.vendor ?? card.subtitle}</bdi>
        </p>
        <p className="mt-1.5 flex flex-wrap items-baseline gap-x-2 text-sm">
          <Price price={card.price} originalPrice={card.originalPrice} from={card.pricesVary} />
          {card.versions > 1 && (
            <span className="text-muted max-sm:hidden">
              {plural(locale, card.versions, messages.variations)}
            </span>
          )}
        </p>
      </div>
    </article>
  )
}

function Flag({ card }: { card: Card }) {
  const { messages } = useFrame()
  const text = card.soldOut ? messages.soldOut : card.originalPrice ? messages.sale : null
  if (text === null) return null
  return (
    <p
      className={`absolute start-3 top-3 rounded-brand px-2 py-0.5 text-xs font-medium ${card.soldOut ? 'bg-surface text-text' : 'bg-solid text-on'}`}
    >
      {text}
    </p>
  )
}

/** A square picture on a tinted ground; the ground alone when there is none. */
export function Picture({
  src,
  eager,
  className,
}: {
  src: string | null
  eager?: boolean
  className?: string
}) {
  if (src === null) return <div aria-hidden className="aspect-square w-full bg-tint" />
  return (
    <img
      src={src}
      alt=""
      width={800}
      height={800}
      {...(eager ? { fetchPriority: 'high' } : { loading: 'lazy' })}
      className={`aspect-square w-full object-cover ${className ?? ''}`}
    />
  )
}
