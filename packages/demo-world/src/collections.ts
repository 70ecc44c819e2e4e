import type { DemoCollection } from './types.ts'

export const collections: DemoCollection[] = [
  {
    handle: 'nearly-finished',
    store: 'fernhollow',
    name: { en: 'For a room that is nearly finished' },
    description: { en: 'A lamp, a chair, a throw: the last things a room asks for.' },
    products: ['dusk-lamp', 'brook-chair', 'fallow-throw', 'alcove-stool'],
  },
  {
    handle: 'first-kitchen',
    store: 'fernhollow',
    name: { en: 'The first kitchen' },
    description: { en: 'What to begin with, and never replace.' },
    products: ['tidepool-mug', 'marl-plate', 'hearth-teapot', 'grove-board', 'thicket-jars', 'meadow-towel'],
  },
  {
    handle: 'first-day',
    store: 'halden',
    name: { en: 'First day on the job' },
    description: { en: 'One bag, one apron, the tools that leave the van every day.' },
    products: ['tool-tote', 'field-roll', 'work-gloves', 'true-square', 'driver-set'],
  },
  {
    handle: 'receiving-guests',
    store: 'noor',
    name: { en: 'To receive guests', ar: 'لاستقبال الضيوف' },
    description: {
      en: 'Coffee, cardamom, dates, and a scent at the door.',
      ar: 'قهوة وهيل وتمر، وبخور عند الباب.',
    },
    products: ['saffron-dallah', 'cardamom-tin', 'date-box', 'amber-bakhoor'],
  },
]
