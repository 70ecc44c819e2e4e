import type { DemoStore } from '../types.ts'

export const halden: DemoStore = {
  handle: 'halden',
  name: 'Halden Supply',
  tenant: 'alder',
  salesChannel: { name: 'Halden Supply', description: 'Trade supply, web shop' },
  brandColor: '#1F4FD8',
  fontPairing: 'instrument-sans',
  radius: 2,
  density: 'dense',
  defaultLocale: 'en',
  locales: ['en'],
  currencies: ['usd', 'eur'],
  words: {
    en: {
      tagline: '14 lines, 4 price breaks, 1 drawing each',
      announcement: 'Order by 14:00, ships today. Price breaks at 10, 50 and 100.',
      navigation: [
        { label: 'All items', href: '/products' },
        { label: 'Carry', href: '/category/carry' },
        { label: 'Tools', href: '/category/tools' },
        { label: 'Supplies', href: '/category/supplies' },
        { label: 'Station', href: '/category/station' },
        { label: 'About', href: '/pages/story' },
      ],
      footer: [
        {
          heading: 'Catalogue',
          links: [
            { label: 'Carry', href: '/category/carry' },
            { label: 'Tools', href: '/category/tools' },
            { label: 'Supplies', href: '/category/supplies' },
            { label: 'Station', href: '/category/station' },
            { label: 'First day on the job', href: '/collection/first-day' },
          ],
        },
        {
          heading: 'Terms',
          links: [
            { label: 'Delivery and returns', href: '/pages/delivery-returns' },
            { label: 'Questions', href: '/pages/faq' },
            { label: 'Care and service', href: '/pages/care' },
          ],
        },
        {
          heading: 'Company',
          links: [
            { label: 'About Halden', href: '/pages/story' },
            { label: 'Makers', href: '/pages/makers' },
            { label: 'How flat is flat', href: '/pages/how-flat-is-flat' },
            { label: 'Contact', href: '/pages/contact' },
          ],
        },
      ],
    },
  },
}
