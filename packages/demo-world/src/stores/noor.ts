import type { DemoStore } from '../types.ts'

export const noor: DemoStore = {
  handle: 'noor',
  name: 'Noor',
  tenant: 'noor-house',
  salesChannel: { name: 'Noor', description: 'Gifts and hospitality, web shop' },
  brandColor: '#B4532A',
  fontPairing: 'readex-pro',
  radius: 16,
  density: 'warm',
  defaultLocale: 'ar',
  locales: ['ar', 'en'],
  currencies: ['aed', 'kwd'],
  words: {
    ar: {
      tagline: 'هدايا تُكرم من تُهدى إليه',
      announcement: 'نغلّف كل هدية ونكتب بطاقتها بخط اليد، دون مقابل.',
      navigation: [
        { label: 'كل القطع', href: '/products' },
        { label: 'العطور', href: '/category/scent' },
        { label: 'المجلس', href: '/category/majlis' },
        { label: 'الضيافة', href: '/category/serve' },
        { label: 'الهدايا', href: '/category/gifts' },
        { label: 'حكايتنا', href: '/pages/story' },
      ],
      footer: [
        {
          heading: 'تسوّق',
          links: [
            { label: 'العطور', href: '/category/scent' },
            { label: 'المجلس', href: '/category/majlis' },
            { label: 'الضيافة', href: '/category/serve' },
            { label: 'الهدايا', href: '/category/gifts' },
            { label: 'لاستقبال الضيوف', href: '/collection/receiving-guests' },
          ],
        },
        {
          heading: 'اقرأ',
          links: [
            { label: 'حكايتنا', href: '/pages/story' },
            { label: 'الصنّاع', href: '/pages/makers' },
            { label: 'آداب القهوة', href: '/pages/coffee-manners' },
          ],
        },
        {
          heading: 'في خدمتكم',
          links: [
            { label: 'التوصيل والإرجاع', href: '/pages/delivery-returns' },
            { label: 'العناية بالقطع', href: '/pages/care' },
            { label: 'أسئلة شائعة', href: '/pages/faq' },
            { label: 'راسلونا', href: '/pages/contact' },
          ],
        },
      ],
    },
    en: {
      tagline: 'Gifts that honour the person who opens them',
      announcement: 'We wrap every gift and write its card by hand, with our compliments.',
      navigation: [
        { label: 'All pieces', href: '/products' },
        { label: 'Scent', href: '/category/scent' },
        { label: 'Majlis', href: '/category/majlis' },
        { label: 'Serve', href: '/category/serve' },
        { label: 'Gifts', href: '/category/gifts' },
        { label: 'Our story', href: '/pages/story' },
      ],
      footer: [
        {
          heading: 'Shop',
          links: [
            { label: 'Scent', href: '/category/scent' },
            { label: 'Majlis', href: '/category/majlis' },
            { label: 'Serve', href: '/category/serve' },
            { label: 'Gifts', href: '/category/gifts' },
            { label: 'To receive guests', href: '/collection/receiving-guests' },
          ],
        },
        {
          heading: 'Read',
          links: [
            { label: 'Our story', href: '/pages/story' },
            { label: 'The makers', href: '/pages/makers' },
            { label: 'The manners of coffee', href: '/pages/coffee-manners' },
          ],
        },
        {
          heading: 'At your service',
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
