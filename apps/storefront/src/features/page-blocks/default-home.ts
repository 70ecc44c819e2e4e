import type { ShopMessages } from '../../messages/shop.ts'
import type { Frame } from '../../store/frame.ts'
import type { Card } from '../product-list/card.ts'
import type { FilledPage } from './fill-blocks.ts'

/** The home of a store whose editor has not made one, or whose CMS is away: its tagline and its newest things. */
export function defaultHome(frame: Frame, messages: ShopMessages, newest: Card[]): FilledPage {
  return {
    slug: 'home',
    title: frame.branding.name,
    description: frame.branding.tagline,
    blocks: [
      {
        type: 'hero',
        heading: frame.branding.tagline ?? frame.branding.name,
        ctaLabel: messages.shopAll,
        ctaHref: '/products',
        card: newest[0] ?? null,
      },
      {
        type: 'productGrid',
        heading: messages.newest,
        source: 'newest',
        handles: [],
        limit: 8,
        cards: newest,
      },
    ],
  }
}
