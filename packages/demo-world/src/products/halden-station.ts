import { defineProduct } from './define.ts'

export const haldenStation = [
  defineProduct({
    handle: 'station-bench',
    sku: 'HS-BEN',
    name: { en: 'Station Bench' },
    subtitle: 'Workbench, 450 kg distributed load',
    description:
      'Workbench. 40 mm beech top, 60 × 60 mm legs, height 860 mm, 450 kg distributed load. Ships flat in 2 boxes.',
    stores: ['halden'],
    vendor: 'lumen-and-ash',
    categories: ['station'],
    tags: ['backorder'],
    weight: 62000,
    material: 'Beech, steel',
    originCountry: 'de',
    options: [
      {
        title: 'Width',
        values: [
          ['120 cm', '120'],
          ['160 cm', '160'],
          ['200 cm', '200'],
        ],
      },
      {
        title: 'Vice',
        values: [
          ['None', 'N'],
          ['Front vice', 'V'],
        ],
      },
    ],
    price: {
      per: {
        120: { usd: 890, eur: 825 },
        160: { usd: 1120, eur: 1038 },
        200: { usd: 1450, eur: 1345 },
      },
    },
    tiers: true,
    stock: 4,
    stockOf: { 'HS-BEN-200-V': 0 },
    allowBackorder: true,
  }),
  defineProduct({
    handle: 'arm-light',
    sku: 'HS-ARM',
    name: { en: 'Arm Light' },
    subtitle: 'Task light, 900 lm, CRI 95',
    description: 'Task light. 900 lm, 4000 K, CRI 95, reach 780 mm, clamp to 60 mm, 11 W.',
    stores: ['halden', 'fernhollow'],
    vendor: 'lumen-and-ash',
    categories: ['station', 'light'],
    weight: 2400,
    material: 'Steel, aluminium',
    originCountry: 'de',
    options: [
      {
        title: 'Colour',
        values: [
          ['Signal blue', 'BLU'],
          ['Graphite', 'GRA'],
        ],
      },
    ],
    price: { usd: 174, eur: 161, gbp: 149 },
    tiers: true,
    stock: 38,
  }),
  defineProduct({
    handle: 'stack-crate',
    sku: 'HS-CRA',
    name: { en: 'Stack Crate' },
    subtitle: 'Stacking crate, pack of 6',
    description: 'Stacking crate. Birch ply 9 mm, 25 kg per crate, 6 high. Sold in packs of 6.',
    stores: ['halden'],
    categories: ['station'],
    weight: 9600,
    material: 'Birch plywood',
    originCountry: 'fi',
    options: [
      {
        title: 'Depth',
        values: [
          ['12 cm', '12'],
          ['20 cm', '20'],
          ['30 cm', '30'],
        ],
      },
    ],
    price: { per: { 12: { usd: 132, eur: 122 }, 20: { usd: 156, eur: 145 }, 30: { usd: 188, eur: 174 } } },
    tiers: true,
    stock: 48,
    unitsPerPack: 6,
  }),
]
