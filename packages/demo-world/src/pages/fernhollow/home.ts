import type { DemoPage } from '../../types.ts'

export const home: DemoPage = {
  store: 'fernhollow',
  slug: 'home',
  kind: 'home',
  words: {
    en: {
      title: 'Fernhollow',
      description: 'Stoneware, lamps, seats and cloth from two workshops, made to be mended and kept.',
      blocks: [
        {
          type: 'hero',
          eyebrow: 'From two workshops',
          heading: 'Things that look better in ten years',
          text: 'We choose clay, ash, linen and wool because they take marks well. A scratch becomes part of the story, and a loose leg becomes a ten-minute job.',
          ctaLabel: 'See everything',
          ctaHref: '/products',
          scene: 'fernhollow-hero',
        },
        {
          type: 'productGrid',
          heading: 'Newest from the kiln and the bench',
          source: 'newest',
          limit: 8,
        },
        {
          type: 'banner',
          heading: 'Free mending for three years',
          text: 'Send us what wobbles, frays or drips. We mend it, and tell you how to do it next time.',
          ctaLabel: 'How mending works',
          ctaHref: '/pages/care',
          tone: 'brand',
        },
        {
          type: 'productGrid',
          heading: 'On the table',
          source: 'category',
          categoryHandle: 'table',
          limit: 4,
        },
        {
          type: 'quote',
          text: 'The mug I broke first was the one I was saving. Now I use the good one on Mondays.',
          author: 'Maeve',
          role: 'has bought five Tidepool mugs',
        },
        { type: 'collection', collectionHandle: 'nearly-finished', limit: 4 },
        {
          type: 'banner',
          heading: 'Two workshops, eleven people',
          text: 'Kiln Row throws the pots. Lumen & Ash bends the wood and wires the lamps. We do the rest.',
          ctaLabel: 'Meet the makers',
          ctaHref: '/pages/makers',
          tone: 'quiet',
          scene: 'fernhollow-room',
        },
      ],
    },
  },
}
