import type { DemoStore } from '../types.ts'

export const fernhollow: DemoStore = {
  handle: 'fernhollow',
  name: 'Fernhollow',
  tenant: 'alder',
  salesChannel: { name: 'Fernhollow', description: 'Home goods, web shop' },
  brandColor: '#2F5D50',
  fontPairing: 'fraunces-figtree',
  radius: 4,
  density: 'airy',
  defaultLocale: 'en',
  locales: ['en'],
  currencies: ['eur', 'gbp'],
  words: {
    en: {
      tagline: 'Things for the house that look better in ten years',
      announcement: 'Free mending for the first three years, on everything we sell.',
      navigation: [
        { label: 'Everything', href: '/products' },
        { label: 'Table', href: '/category/table' },
        { label: 'Light', href: '/category/light' },
        { label: 'Seats', href: '/category/seats' },
        { label: 'Soft', href: '/category/soft' },
        { label: 'Our story', href: '/pages/story' },
      ],
      footer: [
        {
          heading: 'Shop',
          links: [
            { label: 'Table', href: '/category/table' },
            { label: 'Light', href: '/category/light' },
            { label: 'Seats', href: '/category/seats' },
            { label: 'Soft', href: '/category/soft' },
            { label: 'Kitchen', href: '/category/kitchen' },
            { label: 'The first kitchen', href: '/collection/first-kitchen' },
          ],
        },
        {
          heading: 'Read',
          links: [
            { label: 'Our story', href: '/pages/story' },
            { label: 'The makers', href: '/pages/makers' },
            { label: 'How stoneware ages', href: '/pages/how-stoneware-ages' },
          ],
        },
        {
          heading: 'Help',
          links: [
            { label: 'Delivery and returns', href: '/pages/delivery-returns' },
            { label: 'Care', href: '/pages/care' },
            { label: 'Questions', href: '/pages/faq' },
            { label: 'Write to us', href: '/pages/contact' },
          ],
        },
      ],
    },
  },
}
