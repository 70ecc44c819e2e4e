import { defineProduct } from './define.ts'

const packhorse = { vendor: 'packhorse-works', originCountry: 'gb' }

export const haldenTools = [
  defineProduct({
    ...packhorse,
    handle: 'anvil-mallet',
    sku: 'HS-MAL',
    name: { en: 'Anvil Mallet' },
    subtitle: 'Joiner’s mallet, beech and ash',
    description: 'Joiner’s mallet. Beech head, ash handle, tapered mortise. Faces angled 5°.',
    stores: ['halden'],
    categories: ['tools'],
    weight: 450,
    material: 'Beech, ash',
    options: [
      {
        title: 'Head',
        values: [
          ['450 g', '450'],
          ['680 g', '680'],
          ['900 g', '900'],
        ],
      },
    ],
    price: { per: { 450: { usd: 38, eur: 35 }, 680: { usd: 44, eur: 41 }, 900: { usd: 52, eur: 48 } } },
    tiers: true,
    stock: 70,
  }),
  defineProduct({
    ...packhorse,
    handle: 'true-square',
    sku: 'HS-SQU',
    name: { en: 'True Square' },
    subtitle: 'Try square, 0.02 mm over 100 mm',
    description:
      'Try square. Hardened blade, rosewood stock with brass face. 0.02 mm over 100 mm, checked and dated.',
    stores: ['halden'],
    categories: ['tools'],
    weight: 180,
    material: 'Steel, rosewood, brass',
    options: [
      {
        title: 'Blade',
        values: [
          ['100 mm', '100'],
          ['150 mm', '150'],
          ['225 mm', '225'],
          ['300 mm', '300'],
        ],
      },
    ],
    price: {
      per: {
        100: { usd: 29, eur: 27 },
        150: { usd: 36, eur: 33 },
        225: { usd: 47, eur: 43 },
        300: { usd: 62, eur: 57 },
      },
    },
    tiers: true,
    stock: 90,
    stockOf: { 'HS-SQU-300': 3 },
  }),
  defineProduct({
    ...packhorse,
    handle: 'no-4-plane',
    sku: 'HS-PLN',
    name: { en: 'No.4 Plane' },
    subtitle: 'Smoothing plane, 245 × 64 mm',
    description: 'Smoothing plane. Ductile iron body, 50 mm O1 blade at 60 HRC, sole flat to 0.04 mm.',
    stores: ['halden'],
    categories: ['tools'],
    weight: 1900,
    material: 'Ductile iron, O1 steel, beech',
    price: { usd: 286, eur: 264 },
    tiers: true,
    stock: 26,
  }),
  defineProduct({
    ...packhorse,
    handle: 'driver-set',
    sku: 'HS-DRV',
    name: { en: 'Driver Set, Ratchet Handle and 32 Bits in a Beech Bench Tray' },
    subtitle: '32 bits, 1/4" hex, S2 steel',
    description: 'Driver set. Ratchet handle 72 teeth, 32 S2 bits at 58 HRC, beech tray 210 × 120 × 38 mm.',
    stores: ['halden'],
    categories: ['tools'],
    weight: 860,
    material: 'S2 steel, beech',
    price: { usd: 79, eur: 73 },
    tiers: true,
    stock: 120,
  }),
]
