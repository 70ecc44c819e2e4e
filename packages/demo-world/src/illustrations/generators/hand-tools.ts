import { line } from '../forms/paint.ts'
import { sketchLine } from '../forms/sketch.ts'
import { box, cut, face, rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'
import { BRASS, ROSEWOOD, STEEL } from './stuff.ts'

/** Joiner's mallet standing on its head's face: beech head, ash handle. */
export function mallet(stage: Stage, { material, material2 }: Look): void {
  const ash = material2 ?? { l: 0.78, c: 0.065, h: 76 }
  cut(stage, {
    outline: [
      [-8.4, 0],
      [8.4, 0],
      [7.6, 11.4],
      [-7.6, 11.4],
    ],
    depth: 7.4,
    material,
    grain: 6,
    grounded: true,
  })
  cut(stage, {
    outline: [
      [-1.5, 11.2],
      [1.5, 11.2],
      [1.25, 24],
      [1.7, 33],
      [1.2, 35],
      [-1.2, 35],
      [-1.7, 33],
      [-1.25, 24],
    ],
    depth: 2.6,
    material: ash,
    grain: 2,
  })
  const [x, y] = stage.at(0, 5.6, 3.75)
  const r = stage.len(1.5)
  stage.add(
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="${tone(material, -0.8)}" stroke-width="${n(r * 0.14)}" opacity=".7"/><path d="M${n(x - r * 0.5)} ${n(y + r * 0.3)}L${n(x)} ${n(y - r * 0.45)}L${n(x + r * 0.5)} ${n(y + r * 0.3)}" fill="none" stroke="${tone(material, -0.8)}" stroke-width="${n(r * 0.14)}" opacity=".7"/>`,
  )
}

/** Try square standing on its stock: steel blade with marks, rosewood stock faced with brass. */
export function trySquare(stage: Stage, { material, material2 }: Look): void {
  const wood = material2 ?? ROSEWOOD
  const steel: Material = { ...material, finish: 'metal' }
  cut(stage, {
    outline: [
      [-9.4, 3],
      [-6.4, 3],
      [-6.4, 25],
      [-9.4, 25],
    ],
    depth: 0.35,
    material: steel,
  })
  const marks = Array.from({ length: 19 }, (_, index) => {
    const y = 5 + index
    return sketchLine(stage, `M-6.45 ${y} L${index % 5 ? -7.1 : -7.9} ${y}`, { z: 0.2 })
  })
  stage.add(
    `<path d="${marks.join('')}" stroke="${tone(material, -1)}" stroke-width="${n(stage.len(0.09))}" fill="none"/>`,
  )
  box(stage, { material: wood, x: 0.6, width: 21.4, height: 4.4, depth: 2.4, grain: 4, grounded: true })
  box(stage, {
    material: { ...BRASS, finish: 'matte' },
    x: 0.6,
    y: 4.4,
    width: 21.4,
    height: 0.45,
    depth: 2.4,
  })
  for (const [px, py] of [
    [-8.2, 1.4],
    [-7, 2.9],
    [-8.8, 3.2],
  ] as const) {
    const [cx, cy] = stage.at(px, py, 1.22)
    stage.add(`<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(stage.len(0.36))}" fill="${tone(BRASS, 0.7)}"/>`)
  }
}

/** Ratchet driver and 32 bits in a fitted tray. */
export function driverSet(stage: Stage, { material, material2 }: Look): void {
  const grip = material2 ?? { l: 0.5, c: 0.18, h: 262 }
  box(stage, { material, width: 21, height: 3.4, depth: 13, grain: 4, grounded: true })
  const well = (l: number, r: number, b: number, f: number) =>
    face(
      stage,
      [
        [l, 3.42, f],
        [r, 3.42, f],
        [r, 3.42, b],
        [l, 3.42, b],
      ],
      { material: { ...material, l: material.l - 0.2 } },
      true,
    )
  well(-9.6, 9.6, -5.6, 1.2)
  for (let row = 0; row < 3; row++)
    for (let column = 0; column < 11; column++) {
      if (row === 2 && column > 9) continue
      const [x, z] = [-8.5 + column * 1.7, -4.5 + row * 2.3]
      rod(
        stage,
        [
          [x, 3.4, z],
          [x, 6.1, z],
        ],
        { material: { ...STEEL, l: column % 4 === 3 ? 0.45 : STEEL.l }, radius: 0.42 },
      )
      const [cx, cy] = stage.at(x, 6.3, z)
      stage.add(`<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(stage.len(0.2))}" fill="${tone(STEEL, -1)}"/>`)
    }
  well(-9.6, 9.6, 2.4, 5.6)
  rod(
    stage,
    [
      [-1.4, 4.1, 4],
      [8.6, 4.1, 4],
    ],
    { material: { ...STEEL, l: 0.66 }, radius: 0.5 },
  )
  rod(
    stage,
    [
      [-2.4, 4.4, 4],
      [0, 4.4, 4],
    ],
    { material: { ...STEEL, l: 0.6 }, radius: 1 },
  )
  rod(
    stage,
    [
      [-8.8, 4.5, 4],
      [-2.6, 4.5, 4],
    ],
    { material: grip, radius: 1.45 },
  )
  for (const x of [-8, -6.6, -5.2, -3.8])
    line(stage, [stage.at(x, 5.6, 4.2), stage.at(x, 3.9, 5.2)], {
      color: tone(grip, -1),
      width: stage.len(0.3),
      opacity: 0.6,
    })
}
