import { words } from './define.ts'

export const haldenCarryAndTools = {
  'tool-tote': {
    en: words({
      text: [
        '14 pockets: 4 outside, 10 inside. 610 g/m² canvas, waxed once, 2 layers in the base. 20 kg rated, 60 kg at break.',
        'Handles are 38 mm webbing under bridle leather, 4 rivets each. Straps and base plates are stocked as spares.',
      ],
      features: [
        ['Stands open', '2 steel stays in the rim. Opening 40 × 20 cm.'],
        ['Base', '3 mm polypropylene under leather. Replaceable, 6 screws.'],
        ['Seams', 'Nylon size 20, 3 stitches per cm, bound.'],
      ],
      specs: [
        ['Length', '40 cm / 50 cm'],
        ['Width × height', '20 × 25 cm'],
        ['Empty weight', '1.25 kg / 1.45 kg'],
        ['Rated load', '20 kg'],
        ['Canvas', '610 g/m² cotton, waxed'],
        ['Spares', 'HS-TOT-SP1 straps, HS-TOT-SP2 base'],
      ],
      seo: [
        'Tool Tote, 40 or 50 cm, 14 pockets, 20 kg',
        'Open tool tote. 610 g/m² canvas, 14 pockets, 20 kg rated load. Price breaks at 10, 50, 100.',
        'tool tote, tool bag, canvas tool bag, open tote',
      ],
    }),
  },
  'field-roll': {
    en: words({
      text: [
        '12 slots, 18 to 65 mm wide, for chisels to 30 mm and drivers to 9 mm. 1 zipped pocket, 150 × 90 mm.',
        'Open size 62 × 34 cm. Rolls to 11 cm diameter and closes with 2 buckles.',
      ],
      features: [
        ['Flap', 'Covers edges by 80 mm. Cut-resistant lining, EN 388 level C.'],
        ['Grommets', '2, at 540 mm. Hangs open on standard pegboard hooks.'],
      ],
      specs: [
        ['Open', '62 × 34 cm'],
        ['Rolled', '34 cm × 11 cm'],
        ['Weight', '520 g'],
        ['Slots', '12: 4 × 18, 4 × 25, 2 × 40, 2 × 65 mm'],
      ],
      seo: [
        'Field Roll, 12-slot tool roll, 62 × 34 cm',
        'Canvas tool roll with 12 slots and a cut-resistant flap. 520 g.',
        'tool roll, chisel roll, canvas tool roll',
      ],
    }),
  },
  'site-pack': {
    en: words({
      text: [
        '28 l main, 4 l front pocket, 1 sleeve for a 16" laptop. Stands unaided, full or empty: the base is a 2.5 mm moulded tray.',
        'Rain cover for IPX4 in the base pocket. Chest strap with whistle. Helmet net on 4 hooks.',
      ],
      features: [
        ['Load', '18 kg rated. Aluminium frame sheet, 340 g, removable.'],
        ['Zips', 'YKK size 10 main, size 8 pocket. 10-year spares.'],
      ],
      specs: [
        ['Volume', '28 l + 4 l'],
        ['Size', '48 × 31 × 20 cm'],
        ['Weight', '1.68 kg'],
        ['Fabric', '900 D nylon, TPU backed'],
        ['Hi-vis yellow', 'EN ISO 20471, class 1; line ends this year'],
      ],
      seo: [
        'Site Pack, 28 l backpack with rigid base',
        'Site backpack. 28 l, 18 kg rated, stands unaided, 16" sleeve.',
        'work backpack, site backpack, tool backpack, hi-vis backpack',
      ],
    }),
  },
  'anvil-mallet': {
    en: words({
      text: [
        'Beech head, ash handle through a tapered mortise: each blow seats the head. Faces at 5°, so they meet the chisel square at elbow height.',
        'Wood at 8 % moisture. Head weight within ±15 g of nominal.',
      ],
      features: [
        ['3 weights', '450 g for paring, 680 g for joints, 900 g for assembly.'],
        ['Refacing', 'Faces can be planed 4 times, 3 mm each.'],
      ],
      specs: [
        ['Head', '450 / 680 / 900 g'],
        ['Length', '350 mm'],
        ['Face', '74 × 114 mm'],
        ['Wood', 'Steamed beech, ash'],
      ],
      seo: [
        'Anvil Mallet, joiner’s mallet 450, 680 or 900 g',
        'Beech joiner’s mallet with a tapered ash handle. 3 weights.',
        'joiners mallet, carpenters mallet, beech mallet',
      ],
    }),
  },
  'true-square': {
    en: words({
      text: [
        'Blade: hardened spring steel, ground both sides, 2.0 mm. Stock: rosewood, brass face, 3 rivets. Deviation at most 0.02 mm per 100 mm.',
        'Each square is measured against a granite master. Value, date and initials are engraved on the blade.',
      ],
      features: [
        ['Regrinding', '12 USD including certificate, 5 working days.'],
        ['Marks', 'Millimetres on both edges, etched 0.1 mm.'],
      ],
      specs: [
        ['Blade', '100 / 150 / 225 / 300 mm'],
        ['Tolerance', '0.02 mm per 100 mm'],
        ['Hardness', '48 HRC'],
        ['Standard', 'BS 939 grade A'],
      ],
      seo: [
        'True Square, try square 0.02 mm per 100 mm',
        'Try square with a measured and dated blade. 4 sizes from 100 to 300 mm.',
        'try square, engineers square, carpenters square',
      ],
    }),
  },
  'no-4-plane': {
    en: words({
      text: [
        'Smoothing plane, size 4. Ductile iron body, stress-relieved 2 × 24 h. Sole flat to 0.04 mm, sides square to 0.05 mm.',
        'Blade 50 × 3.2 mm, O1, 60 HRC, ground to 25°. Mouth adjusts from 0 to 3 mm without removing the blade. Ready to use from the box.',
      ],
      features: [
        ['Survives a drop', 'Ductile iron bends before it breaks. Tested from 1.2 m on concrete.'],
        ['Adjuster', '0.6 mm per turn, backlash below a quarter turn.'],
        ['Spares', 'Blade, cap iron, knob, tote, screws: in stock, 20 years.'],
      ],
      specs: [
        ['Length × width', '245 × 64 mm'],
        ['Weight', '1.9 kg'],
        ['Blade', '50 × 3.2 mm, O1, 60 HRC'],
        ['Sole', 'Flat to 0.04 mm'],
        ['Bed angle', '45°'],
      ],
      seo: [
        'No.4 Plane, smoothing plane 245 × 64 mm',
        'Size 4 smoothing plane. Ductile iron, O1 blade at 60 HRC, sole flat to 0.04 mm.',
        'no 4 plane, smoothing plane, bench plane, hand plane',
      ],
    }),
  },
  'driver-set': {
    en: words({
      text: [
        '32 bits, 1/4" hex, S2 steel at 58 HRC: 8 Torx, 6 PZ, 6 PH, 6 hex, 6 slotted. Ratchet handle, 72 teeth, 5° swing, 30 Nm.',
        'Tray: beech, 210 × 120 × 38 mm, every position marked. A missing bit can be seen from 2 m.',
      ],
      features: [
        ['Bits by the piece', 'Each of the 32 has its own order number, 1.90 USD.'],
        ['Handle', 'Forward, locked, reverse. 3 positions, 1 thumb.'],
      ],
      specs: [
        ['Bits', '32, 25 mm, 1/4" hex'],
        ['Ratchet', '72 teeth, 30 Nm'],
        ['Tray', '210 × 120 × 38 mm'],
        ['Weight', '860 g'],
      ],
      seo: [
        'Driver Set, 32 bits and ratchet handle in a beech tray',
        'Driver set with 32 S2 bits, a 72-tooth ratchet and a marked beech tray.',
        'driver set, bit set, ratchet screwdriver, torx bits',
      ],
    }),
  },
}
