import { defineProduct } from './define.ts'

export const noorServe = [
  defineProduct({
    handle: 'saffron-dallah',
    sku: 'NR-DAL',
    name: { en: 'Saffron Dallah', ar: 'دلّة الزعفران' },
    titleIn: 'ar',
    subtitle: 'Saffron Dallah, coffee pot, 800 ml',
    description: 'دلّة قهوة بخصر رفيع ومنقار طويل، مطلية من الداخل بالقصدير.',
    stores: ['noor'],
    categories: ['serve', 'gifts'],
    tags: ['gift'],
    weight: 1150,
    material: 'Brass, tin',
    originCountry: 'ae',
    options: [
      {
        title: { en: 'Finish', ar: 'اللمسة' },
        values: [
          [{ en: 'Polished brass', ar: 'نحاس مصقول' }, 'BRA'],
          [{ en: 'Silver plate', ar: 'طلاء فضي' }, 'SIL'],
        ],
      },
    ],
    price: { per: { BRA: { aed: 390, kwd: 32.6 }, SIL: { aed: 560, kwd: 46.8 } } },
    stock: 13,
  }),
  defineProduct({
    handle: 'cardamom-tin',
    sku: 'NR-CAR',
    name: { en: 'Cardamom Tin', ar: 'علبة الهيل' },
    subtitle: 'علبة الهيل الأخضر',
    description: 'هيل أخضر كامل الحبة في علبة معدنية محكمة.',
    stores: ['noor'],
    categories: ['serve'],
    weight: 140,
    material: 'Tin, green cardamom',
    originCountry: 'in',
    options: [
      {
        title: { en: 'Weight', ar: 'الوزن' },
        values: [
          [{ en: '100 g', ar: '١٠٠ غ' }, '100'],
          [{ en: '250 g', ar: '٢٥٠ غ' }, '250'],
        ],
      },
    ],
    price: { per: { 100: { aed: 45, kwd: 3.75 }, 250: { aed: 98, kwd: 8.175 } } },
    stock: 60,
  }),
  defineProduct({
    handle: 'date-box',
    sku: 'NR-DAT',
    name: { en: 'Date Box', ar: 'صندوق التمر' },
    titleIn: 'ar',
    subtitle: 'Date Box, Ajwa and Sukkari, with a note',
    description: 'عجوة وسكّري وخلاص في صندوق خشبي مبطّن، مع بطاقة بخط اليد.',
    stores: ['noor'],
    categories: ['serve', 'gifts'],
    tags: ['gift'],
    weight: 650,
    material: 'Dates, cedar',
    originCountry: 'sa',
    options: [
      {
        title: { en: 'Pieces', ar: 'عدد الحبات' },
        values: [
          [{ en: '24 pieces', ar: '٢٤ حبة' }, '24'],
          [{ en: '48 pieces', ar: '٤٨ حبة' }, '48'],
          [{ en: '96 pieces', ar: '٩٦ حبة' }, '96'],
        ],
      },
    ],
    price: {
      per: { 24: { aed: 130, kwd: 10.85 }, 48: { aed: 240, kwd: 20.05 }, 96: { aed: 440, kwd: 36.775 } },
    },
    stock: 28,
    giftNote: true,
  }),
]
