import { words } from './define.ts'

export const fernhollowSoftAndKitchen = {
  'fallow-throw': {
    en: words({
      text: [
        'Lambswool from this year’s shearing, spun thick and woven loose. It is washed in soft river water until it stops scratching, which takes longer than it used to be given.',
        'The fringe is knotted by three women in Covilhã who are faster than you can follow.',
      ],
      features: [
        ['Warm without weight', 'Nine hundred grams, and air in every stitch.'],
        [
          'Improves',
          'It felts a little where you hold it. After five winters it is a different, better blanket.',
        ],
      ],
      specs: [
        ['Size', '140 × 190 cm'],
        ['Weight', '900 g'],
        ['Material', '100 % lambswool'],
        ['Washing', 'By hand, cold, or air it in the frost'],
        ['Made in', 'Covilhã, Portugal'],
      ],
      seo: [
        'Fallow Throw, lambswool blanket with a hand-tied fringe',
        'A lambswool throw woven loose and washed soft, in five colours.',
        'wool throw, lambswool blanket, sofa throw',
      ],
    }),
  },
  'meadow-towel': {
    en: words({
      text: [
        'Waffle weave has more surface than terry at half the weight, so it takes up water quickly and gives it back to the air by lunchtime.',
        'A third of the yarn is linen. New, it feels a little firm. After ten washes it is the towel you look for.',
      ],
      features: [
        ['Dry in three hours', 'On a hook, in a room with a window.'],
        ['Small when folded', 'Four bath towels take the space of one.'],
      ],
      specs: [
        ['Sizes', '30 × 30, 50 × 90 and 90 × 150 cm'],
        ['Material', '67 % cotton, 33 % linen'],
        ['Washing', '60 °C, no softener'],
        ['Made in', 'Guimarães, Portugal'],
      ],
      seo: [
        'Meadow Towel, cotton and linen waffle towels',
        'Light waffle towels that dry in three hours. Four colours, three sizes.',
        'waffle towel, linen towel, bath towel, quick dry towel',
      ],
    }),
  },
  'sill-cushion': {
    en: words({
      text: [
        'Made for a window seat, and good anywhere you lean. The linen is heavy enough for trousers and dyed in the piece, so the colour goes all the way through.',
        'The pad is duck feather in a cotton ticking, a little larger than the cover. That is what keeps the corners full.',
      ],
      features: [
        ['Wooden buttons', 'A placket you can open with one hand, and no zip to break.'],
        ['Fades evenly', 'On a sunny sill the colour grows lighter all over, not in stripes.'],
      ],
      specs: [
        ['Size', '50 × 50 cm'],
        ['Cover', 'Linen, 420 g/m²'],
        ['Filling', 'Duck feather, 780 g'],
        ['Washing', 'Cover at 40 °C'],
        ['Made in', 'Kaunas, Lithuania'],
      ],
      seo: [
        'Sill Cushion, heavy linen cushion with wooden buttons',
        'A 50 cm cushion in heavy linen with a feather pad. Four colours.',
        'linen cushion, window seat cushion, feather cushion',
      ],
    }),
  },
  'grove-board': {
    en: words({
      text: [
        'The blocks stand upright, so the knife goes between the fibres and not across them. The marks close again overnight.',
        'Walnut and oak from the offcuts of our chairs, set like bricks and glued with a glue you could eat.',
      ],
      features: [
        ['Kind to edges', 'A knife stays sharp about twice as long as on a plank.'],
        ['Two sides', 'One flat, one with a groove for juice.'],
      ],
      specs: [
        ['Size', '35 × 25 or 48 × 34 cm'],
        ['Thickness', '4 cm'],
        ['Wood', 'Walnut and oak, end grain'],
        ['Care', 'Wipe, dry upright, oil twice a year'],
        ['Made in', 'Weidental, Germany'],
      ],
      seo: [
        'Grove Board, end-grain chopping board',
        'A walnut and oak chopping board that closes over knife marks. Two sizes.',
        'chopping board, end grain, walnut board, butcher block',
      ],
    }),
  },
  'thicket-jars': {
    en: words({
      text: [
        'Three jars for flour, coffee and whatever you reach for most. The corks are cut for each jar and numbered underneath.',
        'They have stood beside a stove for six years in our own kitchen. The glaze has not changed; the corks are the colour of toast.',
      ],
      features: [
        ['Tight, not airtight', 'Right for things that should breathe: coffee, salt, garlic, seed.'],
        ['They nest in a corner', 'Three widths that stand close together on a shelf 30 cm deep.'],
      ],
      specs: [
        ['Capacity', '0.4, 0.8 and 1.2 litres'],
        ['Height', '10, 14 and 19 cm with lid'],
        ['Materials', 'Stoneware, cork'],
        ['Washing', 'Jars in the dishwasher, corks by hand'],
        ['Made in', 'Carrowbeg, Ireland'],
      ],
      seo: [
        'Thicket Jars, set of three stoneware jars with cork lids',
        'Three stoneware storage jars with numbered cork lids: 0.4, 0.8 and 1.2 litres.',
        'storage jars, stoneware jars, cork lid, kitchen jars',
      ],
    }),
  },
}
