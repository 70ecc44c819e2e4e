import { defineProduct } from './define.ts'

const kilnRow = { vendor: 'kiln-row-pottery', originCountry: 'ie', material: 'Stoneware' }

export const fernhollowTable = [
  defineProduct({
    ...kilnRow,
    handle: 'tidepool-mug',
    sku: 'FH-MUG',
    name: { en: 'Tidepool Mug' },
    subtitle: 'Stoneware mug, two-tone glaze',
    description: 'A stoneware mug dipped twice, so the glaze pools where your thumb rests.',
    stores: ['fernhollow', 'halden'],
    categories: ['table', 'supplies'],
    tags: ['everyday'],
    weight: 340,
    options: [
      {
        title: 'Glaze',
        values: [
          ['Tide', 'TID'],
          ['Moss', 'MOS'],
          ['Oat', 'OAT'],
          ['Rust', 'RUS'],
        ],
      },
      {
        title: 'Size',
        values: [
          ['Small, 240 ml', 'S'],
          ['Large, 380 ml', 'L'],
        ],
      },
    ],
    price: { per: { S: { eur: 22, gbp: 19, usd: 24 }, L: { eur: 26, gbp: 23, usd: 29 } } },
    stock: 34,
    stockOf: { 'FH-MUG-RUS-S': 0 },
  }),
  defineProduct({
    ...kilnRow,
    handle: 'marl-plate',
    sku: 'FH-PLA',
    name: { en: 'Marl Plate' },
    subtitle: 'Dinner plates, 27 cm',
    description: 'A flat-rimmed dinner plate in speckled clay, sold in sets that can be added to later.',
    stores: ['fernhollow'],
    categories: ['table'],
    tags: ['everyday'],
    weight: 1480,
    options: [
      {
        title: 'Glaze',
        values: [
          ['Chalk', 'CHA'],
          ['Slate', 'SLA'],
          ['Clay', 'CLA'],
        ],
      },
      {
        title: 'Set',
        values: [
          ['Set of 2', '2'],
          ['Set of 4', '4'],
          ['Set of 6', '6'],
        ],
      },
    ],
    price: { per: { 2: { eur: 48, gbp: 42 }, 4: { eur: 92, gbp: 80 }, 6: { eur: 132, gbp: 115 } } },
    stock: 12,
  }),
  defineProduct({
    ...kilnRow,
    handle: 'drift-bowl',
    sku: 'FH-BOW',
    name: { en: 'Drift Bowl' },
    subtitle: 'Serving bowl, 31 cm',
    description:
      'A wide, low bowl with a lip that drifts a little to one side. Between firings at the moment.',
    stores: ['fernhollow'],
    categories: ['table'],
    weight: 1650,
    options: [
      {
        title: 'Glaze',
        values: [
          ['Foam', 'FOA'],
          ['Kelp', 'KEL'],
          ['Dune', 'DUN'],
        ],
      },
    ],
    price: { eur: 68, gbp: 59 },
    stock: 0,
  }),
  defineProduct({
    ...kilnRow,
    handle: 'hearth-teapot',
    sku: 'FH-TEA',
    name: { en: 'Hearth Teapot' },
    subtitle: 'Teapot with ash handle, 900 ml',
    description: 'A round teapot with a bent ash handle and a spout that stops when you stop.',
    stores: ['fernhollow'],
    categories: ['table'],
    weight: 980,
    options: [
      {
        title: 'Glaze',
        values: [
          ['Ember', 'EMB'],
          ['Soot', 'SOO'],
        ],
      },
    ],
    price: { eur: 94, gbp: 82 },
    stock: 6,
    stockOf: { 'FH-TEA-EMB': 2, 'FH-TEA-SOO': 2 },
  }),
  defineProduct({
    ...kilnRow,
    handle: 'pebble-pair',
    sku: 'FH-PEB',
    name: { en: 'Pebble Pair' },
    subtitle: 'Salt and pepper, thrown to nest',
    description: 'Two small shakers that lean on each other. One hole for salt, three for pepper.',
    stores: ['fernhollow'],
    categories: ['table'],
    tags: ['gift'],
    weight: 260,
    options: [
      {
        title: 'Pair',
        values: [
          ['Shell and Slate', 'SHE'],
          ['Oat and Moss', 'OAT'],
          ['Foam and Tide', 'FOA'],
        ],
      },
    ],
    price: { eur: 32, gbp: 28 },
    stock: 18,
  }),
]
