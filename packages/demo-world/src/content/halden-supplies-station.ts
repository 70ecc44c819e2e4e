import { words } from './define.ts'

/** `shop-cloth` is left out on purpose: nobody has written about it yet. */
export const haldenSuppliesAndStation = {
  'amber-oil': {
    en: words({
      text: [
        'Hardwax oil for tops, floors and handles. 1 l covers 16 m² per coat; 2 coats. Touch-dry 2 h, recoat 6 h, full load 7 days at 20 °C.',
        '480 g/l solids. Food contact EN 71-3 when cured. Oily cloths ignite by themselves: spread them flat or put them in water.',
      ],
      features: [
        ['1 product, 3 uses', 'Floors, worktops, tool handles. R10 slip class on oak.'],
        ['Repair', 'Sand P180 locally, 1 coat, 6 h. No visible edge.'],
      ],
      specs: [
        ['Volume', '250 ml / 1 l / 5 l'],
        ['Coverage', '16 m² per litre and coat'],
        ['Recoat', '6 h'],
        ['VOC', '< 300 g/l'],
        ['Shelf life', '5 years closed'],
      ],
      seo: [
        'Amber Oil, hardwax oil 250 ml, 1 l, 5 l',
        'Hardwax oil. 16 m² per litre, recoat in 6 h, food contact when cured.',
        'hardwax oil, wood oil, worktop oil, floor oil',
      ],
    }),
  },
  'grip-tape': {
    en: words({
      text: [
        'Cloth tape, 310 µm, 25 m per roll, 12 rolls per case. Tears by hand across, not along.',
        'Peel 12 N/25 mm on steel. −20 to 80 °C. Residue-free for 30 days indoors.',
      ],
      features: [
        ['Sold by the case', '12 rolls. 40 cases per pallet layer.'],
        ['Core', '76 mm, fits standard dispensers.'],
      ],
      specs: [
        ['Width', '19 / 25 / 50 mm'],
        ['Length', '25 m'],
        ['Thickness', '310 µm'],
        ['Peel', '12 N/25 mm'],
      ],
      seo: [
        'Grip Tape, cloth tape, case of 12',
        'Cloth tape 19, 25 or 50 mm, 25 m per roll, case of 12.',
        'cloth tape, gaffer tape, case of tape',
      ],
    }),
  },
  'work-gloves': {
    en: words({
      text: [
        'Goatskin palm 0.9 mm, cotton back, knitted cuff 70 mm. EN 388 3121X, EN 420 dexterity 5: picks up a 5 mm pin.',
        'Life in test: 62 h of masonry, 140 h of joinery.',
      ],
      features: [
        ['Sizes 7 to 11', 'Measure round the palm in cm, divide by 2.7.'],
        ['Washable', '10 times at 30 °C. Shrinkage under 3 %.'],
      ],
      specs: [
        ['Palm', 'Goatskin, 0.9 mm'],
        ['EN 388', '3121X'],
        ['Dexterity', '5'],
        ['Unit', '1 pair'],
      ],
      seo: [
        'Work Gloves, goatskin, EN 388 3121X',
        'Goatskin work gloves in sizes 7 to 11. EN 388 3121X, dexterity 5.',
        'work gloves, leather gloves, goatskin gloves, EN 388',
      ],
    }),
  },
  'station-bench': {
    en: words({
      text: [
        'Top: 40 mm laminated beech, oiled, 650 mm deep. Legs: 60 × 60 × 2 mm steel, powder-coated. 450 kg distributed, 180 kg at centre.',
        'Height 860 mm, feet adjust +40 mm. Ships flat in 2 boxes. Assembly: 2 people, 25 min, 1 hex key, supplied.',
      ],
      features: [
        ['Front vice', '180 mm jaw, 200 mm opening, 2 guide rods of 25 mm. Factory fitted.'],
        ['Dog holes', '19 mm, 96 mm apart, 1 row.'],
        ['Out of stock', 'Built to order in 15 working days.'],
      ],
      specs: [
        ['Width', '120 / 160 / 200 cm'],
        ['Depth × height', '65 × 86 cm'],
        ['Load', '450 kg distributed'],
        ['Weight', '62 / 74 / 88 kg'],
        ['Top', '40 mm beech'],
      ],
      seo: [
        'Station Bench, workbench 120, 160 or 200 cm, 450 kg',
        'Beech workbench on steel legs, 450 kg distributed load, with or without a front vice.',
        'workbench, beech workbench, bench vice',
      ],
    }),
  },
  'arm-light': {
    en: words({
      text: [
        '900 lm, 4,000 K, CRI 95, 11 W. 2 arms of 400 mm, 3 joints, friction set by 1 screw each. Drift after 10,000 moves: 0.',
        'Round base 2.1 kg, or the clamp for tops up to 60 mm, both in the box.',
      ],
      features: [
        ['Replaceable LED', 'Module HS-ARM-SP1, 24 USD, 2 screws. 50,000 h at L80.'],
        ['Dimmer', '10 to 100 %, flicker below 1 %.'],
      ],
      specs: [
        ['Light', '900 lm, 4,000 K, CRI 95'],
        ['Reach', '780 mm'],
        ['Power', '11 W, 100–240 V'],
        ['Weight', '2.4 kg'],
        ['Cable', '2.5 m'],
      ],
      seo: [
        'Arm Light, task light 900 lm, CRI 95',
        'Jointed task light with base and clamp. 900 lm, 4,000 K, CRI 95.',
        'task light, desk lamp, workshop lamp, CRI 95',
      ],
    }),
  },
  'stack-crate': {
    en: words({
      text: [
        'Birch plywood 9 mm, finger joints, 2 hand holes. 46 × 32 cm, 25 kg per crate, 6 high at full load. Sold in packs of 6.',
        'Fits 400 mm shelves and Euro pallets: 6 per layer, 0 overhang.',
      ],
      features: [
        ['Interlocking', 'Lip of 6 mm. Stack leans less than 2° on a 10° slope.'],
        ['Labels', 'Recess 80 × 40 mm for paper or RFID.'],
      ],
      specs: [
        ['Footprint', '46 × 32 cm'],
        ['Depth', '12 / 20 / 30 cm'],
        ['Load', '25 kg per crate'],
        ['Material', 'Birch plywood, 9 mm'],
        ['Pack', '6'],
      ],
      seo: [
        'Stack Crate, stacking plywood crate, pack of 6',
        'Stacking crates in birch plywood, 25 kg each, 6 high, packs of 6.',
        'stacking crate, plywood crate, storage crate',
      ],
    }),
  },
}
