import type { DemoPage } from '../../types.ts'

export const home: DemoPage = {
  store: 'noor',
  slug: 'home',
  kind: 'home',
  words: {
    ar: {
      title: 'نور',
      description: 'عود وبخور، ودلال وفوانيس، وهدايا نغلّفها ونكتب بطاقاتها بخط اليد.',
      blocks: [
        {
          type: 'hero',
          eyebrow: 'أهلًا بكم',
          heading: 'هدايا تُكرم من تُهدى إليه',
          text: 'نختار كل قطعة كما نختارها لبيوتنا، ونغلّفها كما نحبّ أن تصل إلينا. وما بقي فلكم: أن تختاروا لمن.',
          ctaLabel: 'تصفّحوا القطع',
          ctaHref: '/products',
          scene: 'noor-hero',
        },
        { type: 'productGrid', heading: 'وصل حديثًا', source: 'newest', limit: 4 },
        {
          type: 'banner',
          heading: 'بطاقة بخط اليد',
          text: 'اكتبوا لنا ما في القلب، يخطّه خطّاطنا على ورق قطني ويختمه بالشمع.',
          ctaLabel: 'هدايا مع بطاقة',
          ctaHref: '/category/gifts',
          tone: 'brand',
        },
        { type: 'collection', collectionHandle: 'receiving-guests', limit: 4 },
        {
          type: 'quote',
          text: 'أهديتُ أمي دلّة، فصارت كل جمعة تدعونا لنراها تصبّ.',
          author: 'مريم',
          role: 'دبي',
        },
        {
          type: 'banner',
          heading: 'مجلس يجمع',
          text: 'مساند بحواشٍ من السدو، وبُسط بألوان الأرض، ونور هادئ في الزاوية.',
          ctaLabel: 'إلى المجلس',
          ctaHref: '/category/majlis',
          tone: 'quiet',
          scene: 'noor-majlis',
        },
      ],
    },
    en: {
      title: 'Noor',
      description: 'Oud and bakhoor, dallahs and lanterns: gifts that we wrap, with cards written by hand.',
      blocks: [
        {
          type: 'hero',
          eyebrow: 'You are welcome here',
          heading: 'Gifts that honour the person who opens them',
          text: 'We choose each piece as we would for our own homes, and wrap it as we would wish to receive it. What remains is yours: to choose for whom.',
          ctaLabel: 'See the pieces',
          ctaHref: '/products',
          scene: 'noor-hero',
        },
        { type: 'productGrid', heading: 'Newly arrived', source: 'newest', limit: 4 },
        {
          type: 'banner',
          heading: 'A card by hand',
          text: 'Write to us what is in your heart. Our calligrapher sets it on cotton paper and seals it with wax.',
          ctaLabel: 'Gifts with a card',
          ctaHref: '/category/gifts',
          tone: 'brand',
        },
        { type: 'collection', collectionHandle: 'receiving-guests', limit: 4 },
        {
          type: 'quote',
          text: 'I gave my mother a dallah. Now she invites us every Friday, to let us see her pour.',
          author: 'Maryam',
          role: 'Dubai',
        },
        {
          type: 'banner',
          heading: 'A majlis that gathers',
          text: 'Cushions with bands of sadu, rugs in the colours of the earth, and a quiet light in the corner.',
          ctaLabel: 'To the majlis',
          ctaHref: '/category/majlis',
          tone: 'quiet',
          scene: 'noor-majlis',
        },
      ],
    },
  },
}
