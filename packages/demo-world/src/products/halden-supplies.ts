import { defineProduct } from './define.ts'

export const haldenSupplies = [
  defineProduct({
    handle: 'amber-oil',
    sku: 'HS-OIL',
    name: { en: 'Amber Oil' },
    subtitle: 'Hardwax oil, 16 m² per litre',
    description:
      'Hardwax oil. 16 m² per litre and coat, dry to recoat in 6 h, 480 g/l solids, food contact EN 71-3.',
    stores: ['halden'],
    categories: ['supplies'],
    weight: 300,
    material: 'Linseed oil, carnauba wax',
    originCountry: 'dk',
    options: [
      {
        title: 'Volume',
        values: [
          ['250 ml', '250'],
          ['1 l', '1L'],
          ['5 l', '5L'],
        ],
      },
    ],
    price: { per: { 250: { usd: 18, eur: 17 }, '1L': { usd: 54, eur: 50 }, '5L': { usd: 228, eur: 211 } } },
    tiers: true,
    stock: 140,
  }),
  defineProduct({
    handle: 'grip-tape',
    sku: 'HS-TAP',
    name: { en: 'Grip Tape' },
    subtitle: 'Cloth tape, case of 12 rolls',
    description: 'Cloth tape, 25 m per roll. 310 µm, 12 N/25 mm peel, −20 to 80 °C. Sold by the case of 12.',
    stores: ['halden'],
    categories: ['supplies'],
    weight: 2600,
    material: 'Cotton cloth, rubber adhesive',
    originCountry: 'de',
    options: [
      {
        title: 'Width',
        values: [
          ['19 mm', '19'],
          ['25 mm', '25'],
          ['50 mm', '50'],
        ],
      },
    ],
    price: { per: { 19: { usd: 46, eur: 42 }, 25: { usd: 58, eur: 54 }, 50: { usd: 96, eur: 89 } } },
    tiers: true,
    stock: 200,
    unitsPerPack: 12,
  }),
  defineProduct({
    handle: 'work-gloves',
    sku: 'HS-GLO',
    name: { en: 'Work Gloves' },
    subtitle: 'Goatskin, EN 388 3121X',
    description: 'Work gloves. Goatskin palm 0.9 mm, cotton back, EN 388 3121X. Pair.',
    stores: ['halden'],
    vendor: 'packhorse-works',
    categories: ['supplies'],
    weight: 120,
    material: 'Goatskin, cotton',
    originCountry: 'gb',
    options: [
      {
        title: 'Size',
        values: [
          ['7', '07'],
          ['8', '08'],
          ['9', '09'],
          ['10', '10'],
          ['11', '11'],
        ],
      },
    ],
    price: { usd: 19.5, eur: 18 },
    tiers: true,
    stock: 320,
    stockOf: { 'HS-GLO-11': 0 },
  }),
  defineProduct({
    handle: 'shop-cloth',
    sku: 'HS-CLO',
    name: { en: 'Shop Cloth' },
    subtitle: 'Cotton cloths, washable 200 times',
    description: 'Shop cloth, 40 × 40 cm. Twill cotton 240 g/m², hemmed, 200 washes at 90 °C.',
    stores: ['halden'],
    categories: ['supplies'],
    weight: 40,
    material: 'Cotton',
    originCountry: 'pt',
    options: [
      {
        title: 'Pack',
        values: [
          ['Single', '1'],
          ['Bundle of 10', '10'],
        ],
      },
    ],
    price: { per: { 1: { usd: 6, eur: 6 }, 10: { usd: 48, eur: 45 } } },
    tiers: true,
    stock: 400,
  }),
]
