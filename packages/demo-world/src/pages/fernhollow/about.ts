import type { DemoPage } from '../../types.ts'
import { text } from '../text.ts'

export const about: DemoPage[] = [
  {
    store: 'fernhollow',
    slug: 'story',
    kind: 'page',
    words: {
      en: {
        title: 'Our story',
        description: 'How a long barn, a broken chair and sixteen products became Fernhollow.',
        blocks: [
          text(
            'Fernhollow began with a chair that broke on a Sunday. It was two years old, it had cost a good deal, and the man on the telephone told us that it could not be mended, because it had never been meant to be.',
            'We took it apart on the kitchen table. Eleven screws, four kinds of glue and a sticker. That evening we wrote down what we would have wanted instead: joints that tighten, covers that come off, a colour that goes all the way through.',
            '# Sixteen things',
            'It took us three years to find people who already worked that way, and to make sixteen things with them. We add one or two a year. When something can be made better, we change it and say so on its page.',
            '# What we promise',
            '- We mend whatever we sell, free for three years and at cost after that.',
            '- We keep spare parts for twenty years.',
            '- We tell you how each thing ages, before you buy it.',
            '- We take back, for a fair price, what you no longer need, and sell it again.',
          ),
          {
            type: 'gallery',
            heading: 'Where it happens',
            pictures: [
              { scene: 'fernhollow-room', caption: 'The room we test everything in, by living in it.' },
              { scene: 'fernhollow-hero', caption: 'The long table, before the Saturday guests.' },
            ],
          },
          {
            type: 'banner',
            heading: 'The barn is open on Saturdays',
            text: 'Four Sluice Lane, from ten to four. There is tea, and you may sit on everything.',
            tone: 'quiet',
            scene: 'fernhollow-room',
          },
        ],
      },
    },
  },
  {
    store: 'fernhollow',
    slug: 'makers',
    kind: 'page',
    words: {
      en: {
        title: 'The makers',
        description: 'Kiln Row Pottery and Lumen & Ash: who makes what we sell, and how.',
        blocks: [
          text(
            '# Kiln Row Pottery',
            'Six potters share two kilns in a row of former net lofts in Carrowbeg. They throw on Mondays and Tuesdays, trim on Wednesdays and fire on Friday nights, when the town uses least power.',
            'The clay is mixed from three sources and the glazes from wood ash that the bakery next door would otherwise throw away. A plate from last year and a plate from this year match, but they are never the same.',
            '# Lumen & Ash',
            'Ida Brandt wires lamps and her brother Jonas bends ash. They started in one garage because they could afford one set of clamps, and the lamps have stood on wooden feet ever since.',
            'Every light opens with a coin and every chair with a mallet. In a drawer by the door they keep a spare of each part they have ever sold.',
          ),
          {
            type: 'quote',
            text: 'People ask how long it lasts. I ask how long they have.',
            author: 'Jonas Brandt',
            role: 'Lumen & Ash',
          },
          {
            type: 'productGrid',
            heading: 'From both workshops',
            source: 'handles',
            handles: ['hearth-teapot', 'thicket-jars', 'dusk-lamp', 'brook-chair'],
            limit: 4,
          },
        ],
      },
    },
  },
  {
    store: 'fernhollow',
    slug: 'how-stoneware-ages',
    kind: 'article',
    words: {
      en: {
        title: 'How stoneware ages',
        description: 'Grey lines, crazing and tea: what happens to a glaze in ten years of breakfasts.',
        blocks: [
          text(
            'A new plate is at its least interesting. Here is what we have seen on ours, in the order in which it happened.',
            '# The first months: grey lines',
            'Steel is softer than glaze. When a knife crosses a plate it is the knife that wears, and leaves a trace of itself. The lines are on the surface. A spoonful of baking soda and a wet thumb remove them.',
            '# The second year: the foot darkens',
            'The foot of our pots is bare clay. It takes up a little of what it stands in, mostly tea, and turns from oatmeal to toast. It does this evenly and then stops.',
            '# Later: a fine net',
            'Some glazes shrink more than the clay below them and crack into a net too fine to feel. Potters call it crazing and used to call it a fault. On vitrified stoneware it changes nothing but the look.',
            '# What to worry about',
            '- A crack that you can feel with a fingernail.',
            '- A dull ring where there was a clear one: tap the rim and listen.',
            '- A chip on the lip. Send it to us; we grind and seal it.',
          ),
          {
            type: 'productGrid',
            heading: 'Begin ageing one',
            source: 'category',
            categoryHandle: 'table',
            limit: 4,
          },
        ],
      },
    },
  },
]
