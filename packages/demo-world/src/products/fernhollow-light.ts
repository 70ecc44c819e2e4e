import { defineProduct } from './define.ts'

const lumen = { vendor: 'lumen-and-ash', originCountry: 'de' }

export const fernhollowLight = [
  defineProduct({
    ...lumen,
    handle: 'dusk-lamp',
    sku: 'FH-DUS',
    name: { en: 'Dusk Lamp' },
    subtitle: 'Table lamp, linen shade, 48 cm',
    description:
      'A table lamp with a linen shade on a turned stem. The dimmer is under your thumb, in the base.',
    stores: ['fernhollow'],
    categories: ['light'],
    weight: 2300,
    material: 'Linen, ash, steel',
    options: [
      {
        title: 'Shade',
        values: [
          ['Natural linen', 'NAT'],
          ['Fog', 'FOG'],
          ['Clay', 'CLA'],
        ],
      },
      {
        title: 'Base',
        values: [
          ['Ash', 'ASH'],
          ['Blackened steel', 'STE'],
        ],
      },
    ],
    price: { per: { ASH: { eur: 185, gbp: 162 }, STE: { eur: 198, gbp: 172 } } },
    stock: 8,
  }),
  defineProduct({
    ...lumen,
    handle: 'ember-pendant',
    sku: 'FH-EMB',
    name: { en: 'Ember Pendant' },
    subtitle: 'Hand-spun pendant light',
    description: 'A spun dome that hangs low over a table and keeps its light to itself.',
    stores: ['fernhollow'],
    categories: ['light'],
    weight: 1900,
    material: 'Spun aluminium, brass',
    options: [
      {
        title: 'Colour',
        values: [
          ['Ember', 'EMB'],
          ['Sage', 'SAG'],
          ['Bone', 'BON'],
        ],
      },
      {
        title: 'Width',
        values: [
          ['24 cm', '24'],
          ['36 cm', '36'],
          ['48 cm', '48'],
        ],
      },
    ],
    price: { per: { 24: { eur: 145, gbp: 126 }, 36: { eur: 195, gbp: 169 }, 48: { eur: 260, gbp: 226 } } },
    stock: 5,
    stockOf: { 'FH-EMB-BON-48': 0 },
  }),
  defineProduct({
    ...lumen,
    handle: 'wick-lamp',
    sku: 'FH-WIC',
    name: { en: 'Wick Lamp' },
    subtitle: 'Cordless lamp, charged by its base',
    description: 'A small lamp to carry from room to room. The first batch leaves the workshop in February.',
    stores: ['fernhollow'],
    categories: ['light'],
    tags: ['preorder'],
    weight: 720,
    material: 'Opal glass, ash',
    options: [
      {
        title: 'Base',
        values: [
          ['Ash', 'ASH'],
          ['Smoked oak', 'OAK'],
        ],
      },
    ],
    price: { eur: 118, gbp: 103 },
    stock: 0,
    preorder: { shipsOn: '2027-02-15' },
  }),
]
