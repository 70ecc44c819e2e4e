import { defineProduct } from './define.ts'

const size = { en: 'Size', ar: 'الحجم' }

export const noorScent = [
  defineProduct({
    handle: 'oud-lantern',
    sku: 'NR-OUD',
    name: { en: 'Oud Lantern', ar: 'عود الفانوس' },
    subtitle: 'عود الفانوس، عطر زيتي',
    description: 'عطر زيتي من العود والعنبر في قارورة على هيئة فانوس.',
    stores: ['noor'],
    categories: ['scent', 'gifts'],
    tags: ['gift'],
    weight: 180,
    material: 'Glass, brass',
    originCountry: 'ae',
    options: [
      {
        title: size,
        values: [
          ['30 ml', '30'],
          ['50 ml', '50'],
          ['100 ml', '100'],
        ],
      },
    ],
    price: {
      per: { 30: { aed: 320, kwd: 26.75 }, 50: { aed: 480, kwd: 40.125 }, 100: { aed: 860, kwd: 71.875 } },
    },
    stock: 24,
  }),
  defineProduct({
    handle: 'rosewater-mist',
    sku: 'NR-ROS',
    name: { en: 'Rosewater Mist', ar: 'رذاذ ماء الورد' },
    subtitle: 'رذاذ ماء الورد الطائفي',
    description: 'ماء ورد طائفي مقطّر مرتين، للوجه والثياب وأيدي الضيوف.',
    stores: ['noor'],
    categories: ['scent'],
    weight: 160,
    material: 'Taif rose distillate',
    originCountry: 'sa',
    options: [
      {
        title: size,
        values: [
          ['100 ml', '100'],
          ['250 ml', '250'],
        ],
      },
    ],
    price: { per: { 100: { aed: 75, kwd: 6.25 }, 250: { aed: 140, kwd: 11.7 } } },
    stock: 45,
  }),
  defineProduct({
    handle: 'amber-bakhoor',
    sku: 'NR-BAK',
    name: { en: 'Amber Bakhoor', ar: 'بخور العنبر' },
    titleIn: 'ar',
    subtitle: 'Amber Bakhoor, scented wood chips',
    description: 'كِسَر عود منقوعة في العنبر والمسك، تكفي القطعة لمجلس كامل.',
    stores: ['noor'],
    categories: ['scent', 'gifts'],
    weight: 110,
    material: 'Agarwood, amber, musk',
    originCountry: 'ae',
    options: [
      {
        title: { en: 'Weight', ar: 'الوزن' },
        values: [
          [{ en: '50 g', ar: '٥٠ غ' }, '50'],
          [{ en: '100 g', ar: '١٠٠ غ' }, '100'],
        ],
      },
    ],
    price: { per: { 50: { aed: 120, kwd: 10.025 }, 100: { aed: 210, kwd: 17.55 } } },
    stock: 30,
  }),
]
