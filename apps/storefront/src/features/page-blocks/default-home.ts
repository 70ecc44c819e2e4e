import type { Words } from '../../words/words.ts'
import type { Card } from '../product-list/card.ts'
import type { Frame } from '../store-frame/frame.ts'
import type { FilledPage } from './fill-blocks.ts'

/** The home of a store whose editor has not made one, or whose CMS is away: its tagline and its newest things. */
export function defaultHome(frame: Frame, words: Words, newest: Card[]): FilledPage {
  return {
    slug: 'home',
    title: frame.branding.name,
    description: frame.branding.tagline,
    blocks: [
      {
        type: 'hero',
        heading: frame.branding.tagline ?? frame.branding.name,
        ctaLabel: words.shopAll,
        ctaHref: '/products',
        card: newest[0] ?? null,
      },
      { type: 'productGrid', heading: words.newest, source: 'newest', handles: [], limit: 8, cards: newest },
    ],
  }
}
