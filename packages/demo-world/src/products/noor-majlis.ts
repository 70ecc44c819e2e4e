import { defineProduct } from './define.ts'

export const noorMajlis = [
  defineProduct({
    handle: 'majlis-cushion',
    sku: 'NR-CUS',
    name: { en: 'Majlis Cushion', ar: 'مسند المجلس' },
    titleIn: 'ar',
    subtitle: 'Majlis Cushion, woven sadu band',
    description: 'مسند متين بحاشية سدو منسوجة، يسند الظهر في جلسة طويلة.',
    stores: ['noor'],
    categories: ['majlis'],
    weight: 1900,
    material: 'Cotton, wool, feather',
    originCountry: 'ae',
    options: [
      {
        title: { en: 'Colour', ar: 'اللون' },
        values: [
          [{ en: 'Saffron', ar: 'زعفراني' }, 'SAF'],
          [{ en: 'Pomegranate', ar: 'رمّاني' }, 'POM'],
          [{ en: 'Indigo', ar: 'نيلي' }, 'IND'],
          [{ en: 'Sand', ar: 'رملي' }, 'SAN'],
        ],
      },
      {
        title: { en: 'Shape', ar: 'الشكل' },
        values: [
          [{ en: 'Square', ar: 'مربّع' }, 'SQ'],
          [{ en: 'Long', ar: 'طويل' }, 'LO'],
        ],
      },
    ],
    price: { per: { SQ: { aed: 190, kwd: 15.875 }, LO: { aed: 260, kwd: 21.725 } } },
    stock: 17,
  }),
  defineProduct({
    handle: 'desert-kilim',
    sku: 'NR-KIL',
    name: { en: 'Desert Kilim', ar: 'بساط الصحراء' },
    titleIn: 'ar',
    subtitle: 'Desert Kilim, flat-woven wool',
    description: 'بساط صوف مسطّح النسج، بألوان الفوّة والنيلة وقشر الرمان.',
    stores: ['noor'],
    vendor: 'saffron-loom',
    categories: ['majlis'],
    tags: ['paused-vendor'],
    weight: 4200,
    material: 'Wool',
    originCountry: 'ae',
    options: [
      {
        title: { en: 'Size', ar: 'المقاس' },
        values: [
          [{ en: '80 × 150 cm', ar: '٨٠ × ١٥٠ سم' }, '80'],
          [{ en: '120 × 180 cm', ar: '١٢٠ × ١٨٠ سم' }, '120'],
          [{ en: '170 × 240 cm', ar: '١٧٠ × ٢٤٠ سم' }, '170'],
          [{ en: '200 × 300 cm', ar: '٢٠٠ × ٣٠٠ سم' }, '200'],
        ],
      },
    ],
    price: {
      per: {
        80: { aed: 520, kwd: 43.45 },
        120: { aed: 840, kwd: 70.2 },
        170: { aed: 1350, kwd: 112.8 },
        200: { aed: 1900, kwd: 158.75 },
      },
    },
    stock: 3,
  }),
]
