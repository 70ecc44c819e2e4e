import type { DemoPage } from '../../types.ts'
import { questions, text } from '../text.ts'

export const service: DemoPage[] = [
  {
    store: 'halden',
    slug: 'delivery-returns',
    kind: 'page',
    words: {
      en: {
        title: 'Delivery and returns',
        description: 'Rates, cut-off times, return window: in numbers.',
        blocks: [
          text(
            'Cut-off 14:00, Monday to Friday. Stock shown is stock on the shelf, updated every minute.',
            '# Rates',
            '- United States, ground: 9 USD, 4 to 6 days. 2-day: 22 USD.',
            '- Europe: 6 EUR, 3 to 5 days. Express: 14 EUR, 1 to 2 days.',
            '- Above 60 kg: pallet, 85 USD or 79 EUR, 3 to 7 days.',
            '# Returns',
            '- 60 days, unused, full refund.',
            '- 30 days, used, full refund for gloves (size) and squares (tolerance).',
            '- Restocking fee: 0.',
            '# Damage',
            'Report within 7 days with 1 photo. Replacement leaves the same day.',
          ),
        ],
      },
    },
  },
  {
    store: 'halden',
    slug: 'care',
    kind: 'page',
    words: {
      en: {
        title: 'Care and service',
        description: 'Service intervals, spare parts and regrinding.',
        blocks: [
          text(
            '# Intervals',
            '- Canvas: rewax every 18 months, 40 g per bag.',
            '- Plane: oil 2 drops per week, regrind at 25°, hone at 30°.',
            '- Square: check every 12 months or after a fall from more than 0.5 m.',
            '- Bench: retighten 8 bolts to 25 Nm after 30 days, then yearly.',
            '# Service prices',
            '- Regrind square with certificate: 12 USD.',
            '- Flatten plane sole to 0.04 mm: 28 USD.',
            '- New handle straps on a tote: 16 USD.',
            'Turnaround 5 working days plus shipping.',
          ),
          {
            type: 'banner',
            heading: '212 spare part numbers',
            text: 'Write to parts@halden.test with the number on the part, or the SKU and a photo.',
            tone: 'quiet',
          },
        ],
      },
    },
  },
  {
    store: 'halden',
    slug: 'faq',
    kind: 'page',
    words: {
      en: {
        title: 'Questions',
        description: 'Price breaks, invoices, certificates, units.',
        blocks: [
          questions('Prices and payment', [
            ['Do price breaks mix across sizes?', 'No. Quantities count per SKU.'],
            [
              'Who gets invoice terms?',
              'Registered companies. 30 days net, limit from 2,500 USD, decision in 1 working day.',
            ],
            [
              'Is 100 the last break?',
              'In the shop, yes. From 500 write to sales@halden.test; answer within 4 h.',
            ],
          ]),
          questions('Products', [
            ['Why a case of 12?', 'Handling costs 3.10 USD per pick, for 1 roll or for 12.'],
            [
              'Are certificates included?',
              'Squares and planes: yes, on paper. Gloves: declaration of conformity as PDF.',
            ],
            ['Millimetres or inches?', 'Millimetres. Bits and sockets are in inches where the standard is.'],
          ]),
        ],
      },
    },
  },
]
