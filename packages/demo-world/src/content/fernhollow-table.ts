import { words } from './define.ts'

export const fernhollowTable = {
  'tidepool-mug': {
    en: words({
      text: [
        'We asked for a mug that would still be wanted on the tenth morning in a row. Kiln Row made thirty, and we drank from all of them for a winter. This is the one nobody put back.',
        'Each mug is thrown, trimmed and dipped twice. The second dip runs a little in the kiln and settles where your thumb rests, so the glaze is deepest exactly there.',
      ],
      features: [
        [
          'A handle for three fingers',
          'Wide enough for a hand in a glove, set low so that a full mug does not tip.',
        ],
        ['A bare foot', 'The unglazed clay grips the table, and darkens with tea as the years go by.'],
        ['Keeps warm', 'Walls of five millimetres hold the heat for about half an hour.'],
      ],
      specs: [
        ['Capacity', '240 ml or 380 ml'],
        ['Height', '8.2 cm or 9.4 cm'],
        ['Clay', 'Speckled stoneware, fired at 1,260 °C'],
        ['Washing', 'Dishwasher and microwave safe'],
        ['Made in', 'Carrowbeg, Ireland'],
      ],
      seo: [
        'Tidepool Mug, hand-thrown stoneware',
        'A stoneware mug dipped twice at Kiln Row. Four glazes, two sizes, dishwasher safe.',
        'stoneware mug, handmade mug, coffee mug, tea mug, Kiln Row',
      ],
    }),
  },
  'marl-plate': {
    en: words({
      text: [
        'Marl is clay with flecks in it. We leave the rim unglazed so that you can see them, and so that a stack of plates sits without sliding.',
        'Buy two now and four later: the glazes are mixed from the same three minerals every year, and the sets match.',
      ],
      features: [
        ['A flat rim', 'Holds a knife where you put it, and keeps sauce on the plate.'],
        [
          'Ages quietly',
          'Cutlery leaves fine grey lines. A spoonful of baking soda takes them away, if you want them gone.',
        ],
      ],
      specs: [
        ['Width', '27 cm'],
        ['Weight', '740 g each'],
        ['Clay', 'Speckled stoneware, fired at 1,260 °C'],
        ['Washing', 'Dishwasher, microwave and oven safe to 220 °C'],
        ['Made in', 'Carrowbeg, Ireland'],
      ],
      seo: [
        'Marl Plate, stoneware dinner plates in sets',
        'Flat-rimmed dinner plates in speckled stoneware. Three glazes, sets of two, four or six.',
        'dinner plates, stoneware plates, plate set, speckled clay',
      ],
    }),
  },
  'drift-bowl': {
    en: words({
      text: [
        'A bowl for salad, bread or the post. It is thrown wide and low, and the lip is pushed a little to one side while the clay is soft, so no two are quite level.',
        'Kiln Row fires it four times a year, in small numbers. We are between firings; the next one is in spring.',
      ],
      features: [
        ['For the middle of the table', 'Ten centimetres high, so nobody has to look around it.'],
        ['A foot you can hold', 'Deep enough for fingertips when you carry it full.'],
      ],
      specs: [
        ['Width', '31 cm'],
        ['Height', '10 cm'],
        ['Capacity', '3.2 litres'],
        ['Clay', 'White stoneware, fired at 1,260 °C'],
        ['Made in', 'Carrowbeg, Ireland'],
      ],
      seo: [
        'Drift Bowl, wide stoneware serving bowl',
        'A wide, low serving bowl thrown at Kiln Row. Three glazes, fired four times a year.',
        'serving bowl, salad bowl, fruit bowl, stoneware',
      ],
    }),
  },
  'hearth-teapot': {
    en: words({
      text: [
        'Most teapots drip because the spout is cut square. This one is cut at an angle with a wire while the clay is leather-hard, and it stops when you stop.',
        'The handle is a single strip of ash, steamed and bent at Lumen & Ash. It stays cool, and it can be replaced without tools.',
      ],
      features: [
        ['Pours four cups', 'Nine hundred millilitres, with a strainer pierced into the wall of the pot.'],
        ['A lid that stays on', 'The rim is three centimetres deep. Tilt it all the way.'],
        ['Darkens from inside', 'We never wash ours with soap. The next pot tastes better for it.'],
      ],
      specs: [
        ['Capacity', '900 ml'],
        ['Height', '20 cm with handle'],
        ['Materials', 'Stoneware, steamed ash'],
        ['Washing', 'By hand'],
        ['Made in', 'Carrowbeg, Ireland, and Weidental, Germany'],
      ],
      seo: [
        'Hearth Teapot, stoneware with a bent ash handle',
        'A round stoneware teapot for four cups, with an ash handle and a spout that does not drip.',
        'teapot, stoneware teapot, ash handle, no drip',
      ],
    }),
  },
  'pebble-pair': {
    en: words({
      text: [
        'Two shakers the size of beach stones. They are thrown as a pair and lean on each other in the cupboard and on the table.',
        'One hole is for salt, three are for pepper. Fill them from below; the stopper is cork.',
      ],
      features: [
        ['Told apart in the dark', 'Salt is tall, pepper is round.'],
        ['Cork stoppers', 'A standard size. We send new ones for the price of a stamp.'],
      ],
      specs: [
        ['Height', '7.6 cm and 6.2 cm'],
        ['Holds', '60 g of salt'],
        ['Materials', 'Stoneware, cork'],
        ['Washing', 'By hand'],
      ],
      seo: [
        'Pebble Pair, stoneware salt and pepper shakers',
        'Salt and pepper shakers thrown as a pair, in three combinations of glaze.',
        'salt and pepper, shakers, stoneware, gift',
      ],
    }),
  },
}
