import { defineProduct } from './define.ts'

export const fernhollowKitchen = [
  defineProduct({
    handle: 'grove-board',
    sku: 'FH-GRO',
    name: { en: 'Grove Board' },
    subtitle: 'End-grain chopping board',
    description: 'An end-grain board that closes over knife marks. Oiled twice before it leaves us.',
    stores: ['fernhollow'],
    vendor: 'lumen-and-ash',
    categories: ['kitchen'],
    weight: 2100,
    material: 'Walnut, oak',
    originCountry: 'de',
    options: [
      {
        title: 'Size',
        values: [
          ['35 × 25 cm', '35'],
          ['48 × 34 cm', '48'],
        ],
      },
    ],
    price: { per: { 35: { eur: 86, gbp: 75 }, 48: { eur: 128, gbp: 111 } } },
    stock: 11,
  }),
  defineProduct({
    handle: 'thicket-jars',
    sku: 'FH-JAR',
    name: { en: 'Thicket Jars' },
    subtitle: 'Set of three lidded jars',
    description: 'Three stoneware jars with cork lids: 0.4, 0.8 and 1.2 litres, in one glaze.',
    stores: ['fernhollow', 'halden'],
    vendor: 'kiln-row-pottery',
    categories: ['kitchen', 'station'],
    weight: 2900,
    material: 'Stoneware, cork',
    originCountry: 'ie',
    price: { eur: 98, gbp: 85, usd: 108 },
    stock: 21,
  }),
]
