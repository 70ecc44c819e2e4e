import { defineProduct } from './define.ts'

export const noorGifts = [
  defineProduct({
    handle: 'linen-kaftan',
    sku: 'NR-KAF',
    name: { en: 'Linen Kaftan', ar: 'قفطان الكتّان' },
    titleIn: 'ar',
    subtitle: 'Linen Kaftan, hand-embroidered neck',
    description: 'قفطان كتّان واسع بتطريز يدوي حول الياقة والأكمام.',
    stores: ['noor'],
    categories: ['gifts'],
    weight: 480,
    material: 'Linen',
    originCountry: 'ma',
    options: [
      {
        title: { en: 'Size', ar: 'المقاس' },
        values: [
          ['XS', 'XS'],
          ['S', 'S'],
          ['M', 'M'],
          ['L', 'L'],
          ['XL', 'XL'],
          ['XXL', 'XXL'],
        ],
      },
      {
        title: { en: 'Colour', ar: 'اللون' },
        values: [
          [{ en: 'Sand', ar: 'رملي' }, 'SAN'],
          [{ en: 'Terracotta', ar: 'طيني' }, 'TER'],
          [{ en: 'Indigo', ar: 'نيلي' }, 'IND'],
        ],
      },
    ],
    price: { aed: 640, kwd: 53.45 },
    stock: 6,
    stockOf: { 'NR-KAF-XS-TER': 0, 'NR-KAF-XXL-IND': 0, 'NR-KAF-M-SAN': 1 },
  }),
  defineProduct({
    handle: 'brass-lantern',
    sku: 'NR-LAN',
    name: { en: 'Brass Lantern', ar: 'فانوس النحاس' },
    titleIn: 'ar',
    subtitle: 'Brass Lantern, pierced by hand',
    description: 'فانوس نحاسي مثقّب باليد، يرسم النجوم على الجدار.',
    stores: ['noor'],
    categories: ['gifts', 'majlis'],
    tags: ['gift'],
    weight: 1400,
    material: 'Brass, glass',
    originCountry: 'ma',
    options: [
      {
        title: { en: 'Height', ar: 'الارتفاع' },
        values: [
          [{ en: '28 cm', ar: '٢٨ سم' }, '28'],
          [{ en: '40 cm', ar: '٤٠ سم' }, '40'],
          [{ en: '58 cm', ar: '٥٨ سم' }, '58'],
        ],
      },
    ],
    price: {
      per: { 28: { aed: 280, kwd: 23.4 }, 40: { aed: 420, kwd: 35.1 }, 58: { aed: 690, kwd: 57.65 } },
    },
    stock: 10,
  }),
]
