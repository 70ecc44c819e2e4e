import { smooth, turned } from '../forms/lathe.ts'
import { fill } from '../forms/paint.ts'
import { sketch } from '../forms/sketch.ts'
import { rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'
import { CLAY } from './stuff.ts'

/** 900 ml, with a bent ash handle over the lid. */
export function teapot(stage: Stage, { material, material2 }: Look): void {
  const ash = material2 ?? { l: 0.74, c: 0.07, h: 72 }
  rod(
    stage,
    [
      [-6.4, 8.6, 0],
      [-7.4, 13.5, 0],
      [-4.4, 18.4, 0],
      [0, 19.8, 0],
      [4.4, 18.4, 0],
      [7.2, 13.8, 0],
      [6.4, 9.2, 0],
    ],
    { material: ash, radius: 0.52 },
  )
  const spout = sketch(
    stage,
    'M-5.6 7.6 C-8.6 7.6 -9.4 10.4 -12.8 12.4 C-13.6 12.9 -14.6 12 -14.1 11.3 C-11.6 8.6 -11 3.6 -5.6 2.4 Z',
  )
  fill(
    stage,
    spout,
    stage.linear(
      [
        [0, tone(material, 1)],
        [0.4, tone(material, 0.5)],
        [1, tone(material, -0.8)],
      ],
      [0.15, 0.15],
      [0.85, 0.9],
    ),
  )
  turned(stage, {
    material,
    specks: 24,
    streak: 0.42,
    profile: smooth([
      [4.6, 0],
      [5.2, 0.4],
      [7.6, 3],
      [8.3, 6],
      [7.4, 9],
      [5, 11],
      [3.9, 11.5],
    ]),
    dip: { height: 1.9, material: CLAY },
  })
  turned(stage, {
    material,
    raised: true,
    streak: 0.3,
    profile: smooth([
      [4.2, 11.3],
      [4.1, 11.8],
      [2.6, 12.7],
      [0.9, 13.1],
      [0.8, 13.6],
      [1.2, 14.3],
      [0.8, 15],
      [0.02, 15.2],
    ]),
  })
}

/** Two pebbles that lean on each other: one hole for salt, three for pepper. */
export function shakers(stage: Stage, { material, material2 }: Look): void {
  const pebble = (color: Material, x: number, z: number, height: number, holes: [number, number][]) => {
    turned(stage, {
      x,
      z,
      material: color,
      specks: 16,
      streak: 0.4,
      profile: smooth([
        [1.9, 0],
        [2.5, 0.3],
        [3.3, height * 0.34],
        [3, height * 0.62],
        [2, height * 0.88],
        [1, height * 0.98],
        [0.02, height],
      ]),
      dip: { height: 1.1, material: CLAY },
    })
    const [cx, cy] = stage.at(x, height * 0.955, z)
    for (const [dx, dy] of holes)
      stage.add(
        `<ellipse cx="${n(cx + stage.len(dx))}" cy="${n(cy + stage.len(dy))}" rx="${n(stage.len(0.2))}" ry="${n(stage.len(0.12))}" fill="${tone(color, -1)}"/>`,
      )
  }
  pebble(material2 ?? material, -2.7, -1, 7.6, [[0, 0.02]])
  pebble(material, 3, 1.2, 6.2, [
    [-0.55, 0.05],
    [0.5, 0.1],
    [0, -0.22],
  ])
}

/** Three jars with cork lids: 0.4, 0.8 and 1.2 litres. */
export function jars(stage: Stage, { material, material2 }: Look): void {
  const cork = material2 ?? { l: 0.68, c: 0.07, h: 66 }
  const jar = (x: number, z: number, r: number, h: number) => {
    turned(stage, {
      x,
      z,
      material,
      specks: 22,
      streak: 0.4,
      profile: smooth([
        [r * 0.8, 0],
        [r * 0.92, 0.3],
        [r, h * 0.2],
        [r, h * 0.75],
        [r * 0.92, h * 0.93],
        [r * 0.86, h],
      ]),
      dip: { height: h * 0.16, material: CLAY },
      open: { material, depth: 0.2 },
    })
    turned(stage, {
      x,
      y: h - 0.1,
      z,
      raised: true,
      streak: 0.1,
      specks: 26,
      material: cork,
      profile: [
        [r * 0.78, -0.2],
        [r * 0.84, 1.5],
        [r * 0.86, 1.7],
      ],
      lid: { ...cork, l: cork.l + 0.05 },
    })
  }
  jar(-6.6, -3, 5.6, 17)
  jar(6.4, -1.6, 4.9, 12.4)
  jar(0.6, 5.6, 4.1, 8.6)
}
