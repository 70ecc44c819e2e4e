import { fallFill, fill, line } from '../forms/paint.ts'
import { sketch, sketchLine } from '../forms/sketch.ts'
import { face, rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'

const LEATHER: Material = { l: 0.5, c: 0.085, h: 52 }
const STEEL: Material = { l: 0.66, c: 0.01, h: 255, finish: 'metal' }

/** Open tool tote, 40 cm: a canvas box with pockets, riveted webbing handles, and tools in it. */
export function tote(stage: Stage, { material, material2 = LEATHER }: Look): void {
  stage.ground(
    [
      [-20, -10],
      [20, -10],
      [20, 10],
      [-20, 10],
    ],
    26,
  )
  handle(stage, -10, { ...material2, l: material2.l - 0.06 })
  face(
    stage,
    [
      [-20, 3, -10],
      [20, 3, -10],
      [21, 25, -10],
      [-21, 25, -10],
    ],
    { material: { ...material, l: material.l - 0.2 } },
  )
  tools(stage)
  face(
    stage,
    [
      [20, 0, 10],
      [20, 0, -10],
      [21, 25, -10.5],
      [21, 25, 10.5],
    ],
    { material: { ...material, l: material.l + 0.05 } },
  )
  const front = sketch(
    stage,
    'M-20 0 L20 0 C20.6 9 21 17 21 25.6 C8 24.6 -8 24.6 -21 25.6 C-21 17 -20.6 9 -20 0 Z',
    { z: 10 },
  )
  fill(stage, front, fallFill(stage, material, 0.75, -0.2))
  stage.inside(front, () => {
    const base = sketch(stage, 'M-22 -1 L22 -1 L22 4.6 C8 4.2 -8 4.2 -22 4.6 Z', { z: 10 })
    fill(stage, base, fallFill(stage, material2, 0.6, -0.5))
    stitch(stage, 'M-20 5.4 C-8 5 8 5 20 5.4', material, 10)
  })
  for (const [x, w] of [
    [-14.6, 8.6],
    [-4.9, 8.6],
    [4.9, 8.6],
    [14.6, 8.6],
  ] as const)
    pocket(stage, x, w, material)
  stage.add(
    `<path d="${sketchLine(stage, 'M-21 25.2 C-8 24.2 8 24.2 21 25.2', { z: 10 })}" fill="none" stroke="${tone(material2, 0.2)}" stroke-width="${n(stage.len(1.5))}"/>`,
  )
  handle(stage, 10.6, material2)
}

function pocket(stage: Stage, x: number, w: number, material: Material) {
  const outline = sketch(
    stage,
    `M${x - w / 2} 17.4 C${x - 1} 16.6 ${x + 1} 16.6 ${x + w / 2} 17.4 L${x + w / 2 - 0.3} 5.6 L${x - w / 2 + 0.3} 5.6 Z`,
    { z: 10.2 },
  )
  stage.add(`<use href="#${outline}" fill="${tone(material, -1)}" opacity=".4" transform="translate(3 4)"/>`)
  fill(stage, outline, fallFill(stage, { ...material, l: material.l + 0.02 }, 0.8, -0.1))
  stitch(stage, `M${x - w / 2 + 0.6} 16.4 L${x + w / 2 - 0.6} 16.4`, material, 10.2)
}

function stitch(stage: Stage, d: string, material: Material, z: number) {
  stage.add(
    `<path d="${sketchLine(stage, d, { z })}" fill="none" stroke="${tone({ ...material, c: material.c * 0.5 }, 1)}" stroke-width="${n(stage.len(0.28))}" stroke-dasharray="${n(stage.len(0.9))} ${n(stage.len(0.6))}" opacity=".85"/>`,
  )
}

function handle(stage: Stage, z: number, material: Material) {
  rod(
    stage,
    [
      [-9, 19, z],
      [-9, 27, z],
      [-7, 34.5, z],
      [0, 37.4, z],
      [7, 34.5, z],
      [9, 27, z],
      [9, 19, z],
    ],
    { material, radius: 1 },
  )
  if (z < 0) return
  for (const x of [-9, 9])
    for (const y of [19.6, 22.4]) {
      const [cx, cy] = stage.at(x, y, z)
      stage.add(`<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(stage.len(0.5))}" fill="${tone(STEEL, 0.8)}"/>`)
    }
}

/** What sticks out of the bag: a square, a handle, a rule. */
function tools(stage: Stage) {
  rod(
    stage,
    [
      [-13, 18, -2],
      [-14.2, 33, -2],
    ],
    { material: { l: 0.72, c: 0.08, h: 70 }, radius: 1.5 },
  )
  rod(
    stage,
    [
      [-5, 18, -4],
      [-4.4, 29.5, -4],
    ],
    { material: { l: 0.5, c: 0.17, h: 262 }, radius: 1.3 },
  )
  rod(
    stage,
    [
      [14, 18, -3],
      [15.2, 31, -3],
    ],
    { material: STEEL, radius: 0.9 },
  )
  rod(
    stage,
    [
      [6, 18, -5],
      [6, 28, -5],
    ],
    { material: { l: 0.62, c: 0.15, h: 40 }, radius: 1.2 },
  )
}

/** Tool roll, half open: slots with tools, the rest rolled up with its straps. */
export function fieldRoll(stage: Stage, { material, material2 = LEATHER }: Look): void {
  const flat: [number, number, number][] = [
    [-12, 0.4, 16],
    [32, 0.4, 16],
    [32, 0.4, -16],
    [-12, 0.4, -16],
  ]
  stage.ground(
    flat.map(([x, , z]) => [x, z]),
    3,
  )
  face(stage, flat, { material })
  face(
    stage,
    [
      [-6, 0.6, 16],
      [32, 0.6, 16],
      [32, 0.6, 2],
      [-6, 0.6, 2],
    ],
    { material: { ...material, l: material.l + 0.035 } },
  )
  const widths = [2.2, 1.6, 1.2, 1.9, 1.4]
  widths.forEach((width, index) => {
    const x = -2 + index * 7
    rod(
      stage,
      [
        [x, 1.6, 8],
        [x, 1.4, 0.6],
      ],
      { material: STEEL, radius: width * 0.5 },
    )
    rod(
      stage,
      [
        [x, 1.5, -0.4],
        [x, 1.5, -7 - index * 0.6],
      ],
      {
        material: index % 2 ? { l: 0.5, c: 0.17, h: 262 } : { l: 0.72, c: 0.08, h: 68 },
        radius: width * 0.85,
      },
    )
  })
  const slotFront: [number, number, number][] = [
    [-6, 1.6, 16],
    [32, 1.6, 16],
    [32, 2.2, 6],
    [-6, 2.2, 6],
  ]
  face(stage, slotFront, { material: { ...material, l: material.l + 0.01 } })
  for (const x of [-5.6, 1.5, 8.5, 15.5, 22.5, 29.5])
    line(stage, [stage.at(x, 1.7, 16), stage.at(x, 2.2, 6)], {
      color: tone({ ...material, c: material.c * 0.5 }, 1),
      width: stage.len(0.3),
      dash: `${n(stage.len(0.9))} ${n(stage.len(0.6))}`,
      opacity: 0.85,
    })
  rolled(stage, material, material2)
}

function rolled(stage: Stage, material: Material, leather: Material) {
  stage.ground(
    [
      [-25, -17],
      [-12, -17],
      [-12, 17],
      [-25, 17],
    ],
    11,
  )
  const thick: [number, number, number][] = [
    [-18, 5.6, -17],
    [-18, 5.6, 17],
  ]
  rod(stage, thick, { material, radius: 5.6 })
  for (const z of [-8, 8]) {
    const ring = [-0.9, -0.5, 0, 0.5, 0.9].map((share): [number, number] => {
      const [x, y] = stage.at(-18, 5.6, z)
      return [x + stage.len(5.8) * share, y - stage.len(5.8) * Math.sqrt(1 - share * share) * 0.96]
    })
    line(stage, ring, { color: tone(leather, -0.2), width: stage.len(2.2) })
    line(stage, ring, { color: tone(leather, 0.7), width: stage.len(0.8), opacity: 0.7 })
  }
  const [x, y] = stage.at(-18, 5.6, 17.4)
  for (const [k, light] of [
    [5.6, -0.5],
    [4.2, 0.2],
    [2.9, -0.6],
    [1.6, 0.1],
  ] as const)
    stage.add(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(stage.len(k))}" fill="${tone(material, light)}"/>`)
}

/** Backpack with a moulded base, a lid with two straps and a front pocket. */
export function backpack(stage: Stage, { material, material2 }: Look): void {
  const base = material2 ?? { l: 0.34, c: 0.012, h: 255 }
  stage.ground(
    [
      [-15, -9],
      [15, -9],
      [15, 9],
      [-15, 9],
    ],
    44,
  )
  rod(
    stage,
    [
      [-3.4, 46, -4],
      [-3, 50, -4],
      [3, 50, -4],
      [3.4, 46, -4],
    ],
    { material: base, radius: 0.8 },
  )
  rod(
    stage,
    [
      [12, 40, -7],
      [19.5, 34, -7],
      [20, 20, -7],
      [15, 8, -7],
    ],
    { material: base, radius: 1.3 },
  )
  const side = sketch(stage, 'M10 1 L19.6 1.6 C20.4 14 20 32 17.4 41 C16 45 12 47 8 47 Z', { z: 0 })
  fill(stage, side, tone(material, -0.8))
  const body = sketch(
    stage,
    'M-16 0 L16 0 C17 14 16.6 30 14.6 40 C13.4 45.4 8 47.6 0 47.6 C-8 47.6 -13.4 45.4 -14.6 40 C-16.6 30 -17 14 -16 0 Z',
    { z: 8 },
  )
  fill(stage, body, fallFill(stage, material, 0.8, -0.35))
  stage.inside(body, () => {
    const shade = sketch(stage, 'M8 -2 C12 14 11 34 6 50 L20 50 L20 -2 Z', { z: 8 })
    fill(
      stage,
      shade,
      stage.linear([
        [0, tone(material, -1), 0],
        [1, tone(material, -1), 0.6],
      ]),
    )
    const moulded = sketch(stage, 'M-18 -1 L18 -1 L18 7.4 C8 9 -8 9 -18 7.4 Z', { z: 8 })
    fill(stage, moulded, fallFill(stage, base, 0.9, -0.4))
  })
  const pocketOutline = sketch(
    stage,
    'M-11.4 10 L11.4 10 C12.4 15 12.2 20 11.6 24.6 C4 26.2 -4 26.2 -11.6 24.6 C-12.2 20 -12.4 15 -11.4 10 Z',
    { z: 9.4 },
  )
  stage.add(
    `<use href="#${pocketOutline}" fill="${tone(material, -1)}" opacity=".4" transform="translate(4 6)"/>`,
  )
  fill(stage, pocketOutline, fallFill(stage, { ...material, l: material.l + 0.015 }, 0.75, -0.2))
  stitch(stage, 'M-10.6 23 C-4 24.4 4 24.4 10.6 23', material, 9.4)
  line(stage, [stage.at(-9.6, 20.6, 9.4), stage.at(9.6, 20.6, 9.4)], {
    color: tone(base, -0.2),
    width: stage.len(0.9),
  })
  const lid = sketch(
    stage,
    'M-15.2 31.4 C-6 28.6 6 28.6 15.2 31.4 C15.4 38 14.6 43 11.6 45.8 C7 48.8 -7 48.8 -11.6 45.8 C-14.6 43 -15.4 38 -15.2 31.4 Z',
    { z: 9 },
  )
  stage.add(`<use href="#${lid}" fill="${tone(material, -1)}" opacity=".4" transform="translate(3 7)"/>`)
  fill(stage, lid, fallFill(stage, material, 1, 0.1))
  stitch(stage, 'M-14 33 C-6 30.4 6 30.4 14 33', material, 9)
  for (const x of [-7, 7]) strap(stage, x, base)
}

function strap(stage: Stage, x: number, material: Material) {
  line(stage, [stage.at(x, 42, 9.4), stage.at(x * 1.02, 35, 9.6), stage.at(x, 25.4, 9.8)], {
    color: tone(material, -0.1),
    width: stage.len(2),
  })
  const [cx, cy] = stage.at(x, 29, 9.8)
  const size = stage.len(2.9)
  stage.add(
    `<rect x="${n(cx - size / 2)}" y="${n(cy - size * 0.36)}" width="${n(size)}" height="${n(size * 0.72)}" rx="3" fill="${tone(STEEL, 0.2)}"/><rect x="${n(cx - size * 0.3)}" y="${n(cy - size * 0.2)}" width="${n(size * 0.6)}" height="${n(size * 0.4)}" rx="2" fill="${tone(material, -0.4)}"/>`,
  )
}
