import { fallFill, fill } from '../forms/paint.ts'
import { sketch, sketchLine } from '../forms/sketch.ts'
import { face, rod } from '../forms/solid.ts'
import { stitch } from '../forms/stitch.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'
import { BUCKLE, LEATHER } from './stuff.ts'

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

export function pocket(stage: Stage, x: number, w: number, material: Material) {
  const outline = sketch(
    stage,
    `M${x - w / 2} 17.4 C${x - 1} 16.6 ${x + 1} 16.6 ${x + w / 2} 17.4 L${x + w / 2 - 0.3} 5.6 L${x - w / 2 + 0.3} 5.6 Z`,
    { z: 10.2 },
  )
  stage.add(`<use href="#${outline}" fill="${tone(material, -1)}" opacity=".4" transform="translate(3 4)"/>`)
  fill(stage, outline, fallFill(stage, { ...material, l: material.l + 0.02 }, 0.8, -0.1))
  stitch(stage, `M${x - w / 2 + 0.6} 16.4 L${x + w / 2 - 0.6} 16.4`, material, 10.2)
}

export function handle(stage: Stage, z: number, material: Material) {
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
      stage.add(`<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(stage.len(0.5))}" fill="${tone(BUCKLE, 0.8)}"/>`)
    }
}

/** What sticks out of the bag: a square, a handle, a rule. */
export function tools(stage: Stage) {
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
    { material: BUCKLE, radius: 0.9 },
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
