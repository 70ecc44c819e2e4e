import type { DemoPage } from '../../types.ts'
import { questions, text } from '../text.ts'

export const service: DemoPage[] = [
  {
    store: 'fernhollow',
    slug: 'delivery-returns',
    kind: 'page',
    words: {
      en: {
        title: 'Delivery and returns',
        description: 'What delivery costs, when it comes, and how to send something back.',
        blocks: [
          text(
            'We pack on weekdays until two o’clock and show you the date of arrival before you pay.',
            '# Delivery',
            '- Europe: 6 EUR, three to five days. Express: 14 EUR, one to two days.',
            '- United Kingdom: 5.50 GBP, three to five days. Express: 12 GBP, one to two days. Duties are paid.',
            '- Chairs and benches travel with two people, who carry them to the room.',
            '# Returns',
            'You have sixty days. Use the thing; that is how you find out. If it is not right, write to us, put it back in its box and we will fetch it.',
            'We refund the price on the day it reaches the barn. Marks from fair use are fine. We sell returned things again as seconds, and say so.',
            '# If something arrives broken',
            'Send a photograph. We send a new one the same day, and you may keep the pieces: they make good drainage for flower pots.',
          ),
        ],
      },
    },
  },
  {
    store: 'fernhollow',
    slug: 'care',
    kind: 'page',
    words: {
      en: {
        title: 'Care',
        description: 'How to wash, oil, air and mend what you bought from us.',
        blocks: [
          text(
            'Most of our things want less care than you think. Here is all of it.',
            '# Stoneware',
            'Dishwasher, microwave, oven. Only the teapot prefers to be rinsed by hand, with water alone.',
            '# Wood',
            'Wipe it with a damp cloth and dry it. When it looks thirsty, usually in February, rub in a spoonful of oil and take off what it does not drink within an hour.',
            '# Wool and linen',
            '- Wool: air it outside on a dry, frosty night. Wash once a year, cold.',
            '- Linen: as hot as you like, no softener, dried on a line.',
            '# Mending',
            'For three years from the day of delivery we mend without charge. Write what happened; we send a box with a label. After three years you pay for parts, not for hours.',
          ),
          {
            type: 'banner',
            heading: 'Something loose?',
            text: 'Write to mending@fernhollow.test with a photograph. A person answers within a day.',
            tone: 'brand',
          },
        ],
      },
    },
  },
  {
    store: 'fernhollow',
    slug: 'faq',
    kind: 'page',
    words: {
      en: {
        title: 'Questions',
        description: 'What people ask us most about our things, our makers and mending.',
        blocks: [
          questions('Before you buy', [
            [
              'Do the glazes look like the pictures?',
              'Close. Each pot is glazed by hand and the kiln has its own opinion. If yours surprises you, send it back within sixty days.',
            ],
            [
              'Can I sit on the chairs somewhere?',
              'Yes, in the long barn at four Sluice Lane, on Saturdays from ten to four.',
            ],
            [
              'What does backorder mean?',
              'The shelf is empty and we make one for you. The page says how long it takes; your card is charged when it leaves.',
            ],
          ]),
          questions('After you buy', [
            [
              'Can I change my order?',
              'Until it is packed, usually for a few hours. Reply to the confirmation.',
            ],
            [
              'A cover is worn through. Can I buy a new one?',
              'Yes, for twenty years from the day you bought the chair. Write to us with the colour.',
            ],
            [
              'Do you buy things back?',
              'We do: a third of the price if we can sell it again, a fifth if we must mend it first.',
            ],
          ]),
        ],
      },
    },
  },
]
