import { words } from './define.ts'

export const fernhollowLightAndSeats = {
  'dusk-lamp': {
    en: words({
      text: [
        'A lamp for the hour when you do not yet want the ceiling light. The shade is one piece of heavy linen, sewn and not glued, so it can be taken off and washed.',
        'The dimmer is a brass disc in the foot. You find it with your thumb, without looking.',
      ],
      features: [
        ['Opens with a coin', 'Socket, cord and dimmer come out in a minute. We keep spares of all three.'],
        [
          'Linen yellows well',
          'After some years the light grows warmer. A new shade costs a third of the lamp.',
        ],
      ],
      specs: [
        ['Height', '48 cm'],
        ['Shade', '32 cm wide, linen'],
        ['Lamp', 'E27, up to 40 W; LED of 6 W included'],
        ['Cord', '2 m, cotton, with dimmer'],
        ['Made in', 'Weidental, Germany'],
      ],
      seo: [
        'Dusk Lamp, table lamp with a washable linen shade',
        'A dimmable table lamp with a linen shade on ash or blackened steel. Every part can be replaced.',
        'table lamp, linen lampshade, dimmable lamp, ash lamp',
      ],
    }),
  },
  'ember-pendant': {
    en: words({
      text: [
        'Hang it low. Sixty centimetres above the table it lights the plates and leaves the faces in peace.',
        'The dome is spun on a wooden form from a single sheet, then painted inside in warm white and outside in a colour mixed for us.',
      ],
      features: [
        ['Three widths', 'The smallest for a corner, the largest for a table of eight.'],
        [
          'A cord you can shorten',
          'Three metres, held by a brass clamp. No electrician needed to change the height.',
        ],
      ],
      specs: [
        ['Width', '24, 36 or 48 cm'],
        ['Cord', '3 m, cotton'],
        ['Lamp', 'E27, up to 60 W'],
        ['Materials', 'Spun aluminium, brass'],
        ['Made in', 'Weidental, Germany'],
      ],
      seo: [
        'Ember Pendant, spun dome light for over the table',
        'A hand-spun pendant in three colours and three widths, with three metres of cord.',
        'pendant light, dining table light, spun aluminium, dome lamp',
      ],
    }),
  },
  'wick-lamp': {
    en: words({
      text: [
        'A lamp to carry to the garden, the bath or a child’s room. It charges when you put it back on its wooden foot.',
        'It is not made yet. The first batch leaves the workshop in the middle of February, and we charge your card on the day it does.',
      ],
      features: [
        ['Twelve hours of light', 'Nine at full brightness. Touch the brass neck to dim.'],
        ['A battery you can change', 'A standard cell behind one screw.'],
      ],
      specs: [
        ['Height', '24 cm'],
        ['Light', '180 lm, 2,400 K'],
        ['Charging', 'Foot with USB-C, 3 hours'],
        ['Materials', 'Opal glass, brass, wood'],
        ['First dispatch', '15 February 2027'],
      ],
      seo: [
        'Wick Lamp, cordless lamp with a charging foot',
        'A small opal glass lamp to carry from room to room. Order now, sent from 15 February 2027.',
        'cordless lamp, rechargeable lamp, opal glass, preorder',
      ],
    }),
  },
  'brook-chair': {
    en: words({
      text: [
        'We sat on the fourth prototype for two years before we let anybody buy it. The back curves at the height of your lowest rib, which is where you get tired first.',
        'The cover is wool, woven in Portugal, and it zips off. The frame is ash with wedged joints: if a leg ever works loose, a mallet puts it right.',
      ],
      features: [
        ['Covers that come off', 'Wash at 30 degrees, or change the colour in ten minutes.'],
        ['Joints without screws', 'They tighten as the wood dries in your house.'],
        ['For long dinners', 'Seat 47 cm high and 45 cm deep.'],
      ],
      specs: [
        ['Height', '79 cm, seat 47 cm'],
        ['Width', '48 cm'],
        ['Fabric', 'Wool, 100,000 Martindale'],
        ['Frame', 'Ash or smoked oak'],
        ['Made in', 'Weidental, Germany'],
      ],
      seo: [
        'Brook Chair, dining chair with a washable wool cover',
        'An upholstered dining chair on wedged ash or smoked oak legs. Four colours of wool.',
        'dining chair, upholstered chair, wool chair, ash chair',
      ],
    }),
  },
  'alcove-stool': {
    en: words({
      text: [
        'Three legs stand steady on any floor. That is the whole idea, and it is some four thousand years old.',
        'The seat is dished by a machine and finished by hand with a scraper, because sandpaper closes the grain.',
      ],
      features: [
        ['Two heights', 'Forty-five for the table, sixty-five for the worktop.'],
        ['Oil, not lacquer', 'Scratches disappear with a cloth and a drop of oil.'],
      ],
      specs: [
        ['Height', '45 or 65 cm'],
        ['Seat', '34 cm wide'],
        ['Carries', '140 kg'],
        ['Wood', 'Ash'],
        ['Made in', 'Weidental, Germany'],
      ],
      seo: [
        'Alcove Stool, three-legged ash stool',
        'A three-legged stool in two heights and three finishes, steady on uneven floors.',
        'stool, wooden stool, kitchen stool, three-legged stool',
      ],
    }),
  },
  'larch-bench': {
    en: words({
      text: [
        'A bench for the hall, the long side of a table, or under an apple tree. Larch is full of resin and does not mind weather: outdoors it turns silver in two years.',
        'We build it when you order it, in about five weeks, from boards that have dried for three years.',
      ],
      features: [
        ['Quarter-sawn', 'Cut towards the heart of the trunk, so it stays flat.'],
        ['No metal', 'Two wedged tenons at each end hold it together.'],
      ],
      specs: [
        ['Length', '120 or 180 cm'],
        ['Height', '45 cm'],
        ['Carries', '3 or 4 people'],
        ['Wood', 'Larch, oiled'],
        ['Made in', 'Weidental, Germany'],
      ],
      seo: [
        'Larch Bench, solid wooden bench for house or garden',
        'A bench of quarter-sawn larch in two lengths, built to order in about five weeks.',
        'wooden bench, larch bench, hallway bench, garden bench',
      ],
    }),
  },
}
