import type { DemoPage } from '../../types.ts'
import { text } from '../text.ts'

export const about: DemoPage[] = [
  {
    store: 'halden',
    slug: 'story',
    kind: 'page',
    words: {
      en: {
        title: 'About Halden',
        description: 'Figures: since 2006, 1 warehouse, 14 lines, 98.6 % shipped the same day.',
        blocks: [
          text(
            'Halden Supply sells 14 lines of carrying gear, hand tools, supplies and benches to 3,200 workshops. Started in 2006 with 1 line: gloves.',
            '# Figures, last 12 months',
            '- 98.6 % of lines shipped on the day of order.',
            '- 0.4 % returned, of which 61 % for size.',
            '- 212 spare part numbers in stock, kept for 20 years after a line ends.',
            '- 41 h from complaint to replacement, median.',
            '# How a line is added',
            '3 suppliers, 10 samples each, 6 workshops, 90 days. The test sheet is published on the product page. 1 in 7 candidates is accepted.',
            '# Where',
            '1 warehouse, 2,400 m², 4 Sluice Lane. Collection Monday to Friday, 07:00 to 16:00.',
          ),
        ],
      },
    },
  },
  {
    store: 'halden',
    slug: 'makers',
    kind: 'page',
    words: {
      en: {
        title: 'Makers',
        description: 'Packhorse Works, Lumen & Ash, Kiln Row: what each makes, with capacity and lead time.',
        blocks: [
          text(
            '# Packhorse Works',
            'Holmebridge, since 1998. 34 people, 11 sewing stations, 2 drop hammers. Makes bags, rolls, planes, squares, mallets, gloves. Capacity 1,900 pieces a week, lead time 4 weeks.',
            '# Lumen & Ash',
            'Weidental, since 2014. 9 people. Makes benches and task lights. Capacity 40 benches a week, lead time 15 working days.',
            '# Kiln Row Pottery',
            'Carrowbeg, since 2009. 6 people, 2 kilns. Makes canteen mugs and storage jars. Capacity 600 pieces per firing, 1 firing a week.',
          ),
          {
            type: 'quote',
            text: 'We measured 200 of their squares. 2 were at 0.02 mm, none above.',
            author: 'Dana Whitlock',
            role: 'Ridgeline Joinery',
          },
          {
            type: 'productGrid',
            heading: 'By Packhorse Works',
            source: 'category',
            categoryHandle: 'carry',
            limit: 4,
          },
        ],
      },
    },
  },
  {
    store: 'halden',
    slug: 'how-flat-is-flat',
    kind: 'article',
    words: {
      en: {
        title: 'How flat is flat',
        description: 'What 0.04 mm on a plane sole does to a joint, measured on 12 planes and 240 joints.',
        blocks: [
          text(
            'We bought 12 smoothing planes, measured the soles on a granite plate and shot 20 edge joints with each. 240 joints, oak, 600 mm.',
            '# Result',
            '- Sole within 0.04 mm: gap at most 0.03 mm, 96 % of joints closed by hand pressure.',
            '- 0.04 to 0.08 mm: gap 0.07 mm, 71 % closed.',
            '- Above 0.08 mm: gap 0.15 mm, 22 % closed.',
            '# Where it matters',
            'Toe, front of the mouth, heel. A hollow of 0.1 mm between mouth and heel changed nothing we could measure. A hollow of 0.05 mm in front of the mouth doubled tear-out.',
            '# How to check yours',
            '- Straightedge of 300 mm, grade A, and a feeler gauge of 0.04 mm.',
            '- Blade fitted and retracted: tension moves the sole by up to 0.02 mm.',
            '- Measure at 3 lengths and both diagonals. 5 readings, note the largest.',
            '# If it fails',
            'Send it back. We replace any No.4 Plane above 0.04 mm for 10 years.',
          ),
          {
            type: 'productGrid',
            heading: 'Used in this test',
            source: 'handles',
            handles: ['no-4-plane', 'true-square'],
            limit: 2,
          },
        ],
      },
    },
  },
]
