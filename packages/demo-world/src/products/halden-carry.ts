import { defineProduct } from './define.ts'

const packhorse = { vendor: 'packhorse-works', originCountry: 'gb', material: 'Waxed canvas, leather' }

export const haldenCarry = [
  defineProduct({
    ...packhorse,
    handle: 'tool-tote',
    sku: 'HS-TOT',
    name: { en: 'Tool Tote' },
    subtitle: 'Open tote, 14 pockets, 20 kg',
    description: 'Open-top tool tote. 610 g/m² waxed canvas, 14 pockets, 20 kg rated load, riveted handles.',
    stores: ['halden'],
    categories: ['carry'],
    weight: 1250,
    options: [
      {
        title: 'Length',
        values: [
          ['40 cm', '40'],
          ['50 cm', '50'],
        ],
      },
      {
        title: 'Canvas',
        values: [
          ['Tan', 'TAN'],
          ['Slate', 'SLA'],
          ['Signal blue', 'BLU'],
        ],
      },
    ],
    price: { per: { 40: { usd: 118, eur: 109 }, 50: { usd: 138, eur: 128 } } },
    tiers: true,
    stock: 60,
  }),
  defineProduct({
    ...packhorse,
    handle: 'field-roll',
    sku: 'HS-ROL',
    name: { en: 'Field Roll' },
    subtitle: 'Tool roll, 12 slots, 62 × 34 cm',
    description: 'Tool roll. 12 slots from 18 to 65 mm, one zipped pocket, two buckles. Rolls to 11 cm.',
    stores: ['halden'],
    categories: ['carry'],
    weight: 520,
    options: [
      {
        title: 'Canvas',
        values: [
          ['Tan', 'TAN'],
          ['Slate', 'SLA'],
        ],
      },
    ],
    price: { usd: 64, eur: 59 },
    tiers: true,
    stock: 85,
  }),
  defineProduct({
    ...packhorse,
    handle: 'site-pack',
    sku: 'HS-PAC',
    name: { en: 'Site Pack' },
    subtitle: 'Backpack, 28 l, rigid base',
    description:
      'Backpack, 28 l. Moulded base stands unaided, laptop sleeve 16", helmet strap, 18 kg rated load.',
    stores: ['halden'],
    categories: ['carry'],
    tags: ['sale'],
    weight: 1680,
    options: [
      {
        title: 'Colour',
        values: [
          ['Slate', 'SLA'],
          ['Signal blue', 'BLU'],
          ['Hi-vis yellow', 'YEL'],
        ],
      },
    ],
    price: { usd: 164, eur: 152 },
    tiers: true,
    stock: 44,
  }),
]
