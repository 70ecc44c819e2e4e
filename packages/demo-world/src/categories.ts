import type { DemoCategory, Localized, StoreHandle } from './types.ts'

type Entry = [handle: string, name: Localized<string>, description: Localized<string>]

const fernhollow: Entry[] = [
  ['table', { en: 'Table' }, { en: 'Stoneware for every day, thrown and glazed at Kiln Row.' }],
  ['light', { en: 'Light' }, { en: 'Lamps that can be opened, mended and handed on.' }],
  ['seats', { en: 'Seats' }, { en: 'Ash and oak, joined so that a loose leg is a ten-minute job.' }],
  ['soft', { en: 'Soft' }, { en: 'Wool, linen and cotton that improve with washing.' }],
  ['kitchen', { en: 'Kitchen' }, { en: 'Boards and jars that live on the worktop.' }],
]

const halden: Entry[] = [
  ['carry', { en: 'Carry' }, { en: 'Bags and rolls. 610 g/m² canvas, rated loads, replaceable straps.' }],
  ['tools', { en: 'Tools' }, { en: 'Hand tools. Tolerances stated, spares stocked for 20 years.' }],
  [
    'supplies',
    { en: 'Supplies' },
    { en: 'Oil, tape, gloves, cloth. By the piece, the case and the pallet.' },
  ],
  ['station', { en: 'Station' }, { en: 'Benches, light and storage. Loads and dimensions on every page.' }],
]

const noor: Entry[] = [
  [
    'scent',
    { en: 'Scent', ar: 'العطور' },
    { en: 'Oud, rosewater and bakhoor for receiving guests.', ar: 'عود وماء ورد وبخور لاستقبال الضيوف.' },
  ],
  [
    'majlis',
    { en: 'Majlis', ar: 'المجلس' },
    { en: 'Cushions and rugs for sitting together.', ar: 'مساند وسجاد لجلسة تجمع الأحبة.' },
  ],
  [
    'serve',
    { en: 'Serve', ar: 'الضيافة' },
    { en: 'Coffee, cardamom and dates, served well.', ar: 'قهوة وهيل وتمر، تُقدَّم كما يليق.' },
  ],
  [
    'gifts',
    { en: 'Gifts', ar: 'الهدايا' },
    { en: 'Pieces to give on the days that matter.', ar: 'قطع تُهدى في الأيام التي لا تُنسى.' },
  ],
]

const inStore = (store: StoreHandle, entries: Entry[]): DemoCategory[] =>
  entries.map(([handle, name, description], rank) => ({ handle, store, name, description, rank }))

export const categories: DemoCategory[] = [
  ...inStore('fernhollow', fernhollow),
  ...inStore('halden', halden),
  ...inStore('noor', noor),
]
