import { defineProduct } from './define.ts'

/** The store's own textiles: no vendor. */
export const fernhollowSoft = [
  defineProduct({
    handle: 'fallow-throw',
    sku: 'FH-FAL',
    name: { en: 'Fallow Throw' },
    subtitle: 'Lambswool throw, 140 × 190 cm',
    description: 'A lambswool throw, woven loose and washed soft, with a fringe tied by hand.',
    stores: ['fernhollow'],
    categories: ['soft'],
    tags: ['sale'],
    weight: 900,
    material: 'Lambswool',
    originCountry: 'pt',
    options: [
      {
        title: 'Colour',
        values: [
          ['Heather', 'HEA'],
          ['Moss', 'MOS'],
          ['Oat', 'OAT'],
          ['Rust', 'RUS'],
          ['Night', 'NIG'],
        ],
      },
    ],
    price: { eur: 140, gbp: 122 },
    stock: 14,
  }),
  defineProduct({
    handle: 'meadow-towel',
    sku: 'FH-MEA',
    name: { en: 'Meadow Towel' },
    subtitle: 'Cotton and linen, waffle weave',
    description: 'Waffle-woven cotton with a third of linen: light, quick to dry, better after ten washes.',
    stores: ['fernhollow'],
    categories: ['soft'],
    tags: ['everyday'],
    weight: 90,
    material: 'Cotton, linen',
    originCountry: 'pt',
    options: [
      {
        title: 'Colour',
        values: [
          ['Fern', 'FER'],
          ['Flax', 'FLA'],
          ['Clover', 'CLO'],
          ['Dew', 'DEW'],
        ],
      },
      {
        title: 'Size',
        values: [
          ['Face, 30 × 30 cm', 'F'],
          ['Hand, 50 × 90 cm', 'H'],
          ['Bath, 90 × 150 cm', 'B'],
        ],
      },
    ],
    price: { per: { F: { eur: 9, gbp: 8 }, H: { eur: 22, gbp: 19 }, B: { eur: 46, gbp: 40 } } },
    stock: 40,
    stockOf: { 'FH-MEA-CLO-B': 0, 'FH-MEA-DEW-H': 0 },
  }),
  defineProduct({
    handle: 'sill-cushion',
    sku: 'FH-SIL',
    name: { en: 'Sill Cushion' },
    subtitle: 'Linen cushion, 50 × 50 cm',
    description: 'A heavy linen cushion with a feather pad and a hidden wooden-button placket.',
    stores: ['fernhollow'],
    categories: ['soft'],
    weight: 780,
    material: 'Linen, feather',
    originCountry: 'lt',
    options: [
      {
        title: 'Colour',
        values: [
          ['Fern', 'FER'],
          ['Flax', 'FLA'],
          ['Clay', 'CLA'],
          ['Night', 'NIG'],
        ],
      },
    ],
    price: { eur: 58, gbp: 50 },
    stock: 16,
  }),
]
