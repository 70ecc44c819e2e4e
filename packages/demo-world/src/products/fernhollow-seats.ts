import { defineProduct } from './define.ts'

const lumen = { vendor: 'lumen-and-ash', originCountry: 'de' }

export const fernhollowSeats = [
  defineProduct({
    ...lumen,
    handle: 'brook-chair',
    sku: 'FH-BRO',
    name: { en: 'Brook Chair' },
    subtitle: 'Upholstered dining chair',
    description: 'A dining chair with a curved back, upholstered in wool that can be taken off and washed.',
    stores: ['fernhollow'],
    categories: ['seats'],
    weight: 6800,
    material: 'Wool, ash',
    options: [
      {
        title: 'Fabric',
        values: [
          ['Fern', 'FER'],
          ['Oat', 'OAT'],
          ['Tide', 'TID'],
          ['Rust', 'RUS'],
        ],
      },
      {
        title: 'Legs',
        values: [
          ['Ash', 'ASH'],
          ['Smoked oak', 'OAK'],
        ],
      },
    ],
    price: { per: { ASH: { eur: 320, gbp: 278 }, OAK: { eur: 345, gbp: 299 } } },
    stock: 7,
  }),
  defineProduct({
    ...lumen,
    handle: 'alcove-stool',
    sku: 'FH-ALC',
    name: { en: 'Alcove Stool' },
    subtitle: 'Three-legged stool',
    description:
      'A solid stool with a dished seat. It stands steady on old floors because it has three legs.',
    stores: ['fernhollow'],
    categories: ['seats'],
    weight: 3100,
    material: 'Ash',
    options: [
      {
        title: 'Height',
        values: [
          ['45 cm', '45'],
          ['65 cm', '65'],
        ],
      },
      {
        title: 'Finish',
        values: [
          ['Natural', 'NAT'],
          ['Smoked', 'SMO'],
          ['Fern stain', 'FER'],
        ],
      },
    ],
    price: { per: { 45: { eur: 148, gbp: 129 }, 65: { eur: 172, gbp: 149 } } },
    stock: 9,
  }),
  defineProduct({
    ...lumen,
    handle: 'larch-bench',
    sku: 'FH-LAR',
    name: { en: 'Larch Bench' },
    subtitle: 'Bench for hall or table',
    description:
      'A long bench of quarter-sawn larch. Made to order when the shelf is empty, in about five weeks.',
    stores: ['fernhollow'],
    categories: ['seats'],
    tags: ['backorder'],
    weight: 17000,
    material: 'Larch',
    options: [
      {
        title: 'Length',
        values: [
          ['120 cm', '120'],
          ['180 cm', '180'],
        ],
      },
    ],
    price: { per: { 120: { eur: 520, gbp: 452 }, 180: { eur: 690, gbp: 599 } } },
    stock: 0,
    allowBackorder: true,
  }),
]
