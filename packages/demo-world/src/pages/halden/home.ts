import type { DemoPage } from '../../types.ts'

export const home: DemoPage = {
  store: 'halden',
  slug: 'home',
  kind: 'home',
  words: {
    en: {
      title: 'Halden Supply',
      description: '14 lines for workshops and sites. Loads, tolerances and price breaks on every page.',
      blocks: [
        {
          type: 'hero',
          eyebrow: 'In stock today',
          heading: '14 lines. 4 price breaks. Ships by 14:00.',
          text: 'Load, tolerance, hardness and weight are on every page. Prices for 1, 10, 50 and 100 are next to the button.',
          ctaLabel: 'All items',
          ctaHref: '/products',
          scene: 'halden-hero',
        },
        {
          type: 'productGrid',
          heading: 'Tools',
          source: 'category',
          categoryHandle: 'tools',
          limit: 4,
        },
        {
          type: 'productGrid',
          heading: 'Reordered most, last 90 days',
          source: 'handles',
          handles: ['work-gloves', 'grip-tape', 'amber-oil', 'shop-cloth'],
          limit: 4,
        },
        {
          type: 'banner',
          heading: 'Benches: 15 working days, 450 kg',
          text: '3 widths, with or without a vice. Ships flat in 2 boxes, assembles in 25 minutes.',
          ctaLabel: 'Station Bench',
          ctaHref: '/products/station-bench',
          tone: 'quiet',
          scene: 'halden-station',
        },
        { type: 'productGrid', heading: 'New', source: 'newest', limit: 8 },
        {
          type: 'banner',
          heading: 'Invoice, 30 days net',
          text: 'For registered companies in the EU, the UK and the US. Approval in 1 working day.',
          ctaLabel: 'Terms',
          ctaHref: '/pages/faq',
          tone: 'brand',
        },
      ],
    },
  },
}
