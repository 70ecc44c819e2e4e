import { band, label } from '../forms/bands.ts'
import { smooth, turned } from '../forms/lathe.ts'
import { line } from '../forms/paint.ts'
import { rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import type { Stage } from '../stage.ts'
import type { Look } from './look.ts'
import { BRASS } from './stuff.ts'

/** Oil in a tall brown bottle with a black cap. */
export function oilBottle(stage: Stage, { material }: Look): void {
  const glass: Material = { ...material, finish: 'glass' }
  turned(stage, {
    material: glass,
    streak: 0.55,
    profile: smooth([
      [3.6, 0],
      [3.9, 0.3],
      [4, 0.9],
      [4, 11.4],
      [3.7, 13],
      [1.9, 15.4],
      [1.6, 16],
      [1.6, 17.6],
    ]),
  })
  liquid(stage, 10.2, 3.9, material)
  label(stage, 2, 9.6, 4.02, { l: 0.42, c: 0.17, h: 262 }, 0.8)
  turned(stage, {
    material: { l: 0.3, c: 0.01, h: 260 },
    raised: true,
    streak: 0.4,
    profile: [
      [1.9, 17],
      [1.95, 17.2],
      [1.95, 19.6],
      [1.85, 19.9],
    ],
    lid: { l: 0.34, c: 0.01, h: 260 },
  })
}

/** Oud in a bottle shaped like a lantern: ribbed glass between two brass crowns. */
export function oudBottle(stage: Stage, { material }: Look): void {
  turned(stage, {
    material: BRASS,
    streak: 0.4,
    profile: smooth([
      [3.7, 0],
      [3.9, 0.3],
      [3.6, 0.9],
      [2.8, 1.5],
    ]),
  })
  turned(stage, {
    material: { ...material, finish: 'glass' },
    raised: true,
    streak: 0.6,
    profile: smooth([
      [2.7, 1.4],
      [3.3, 2],
      [4.2, 4.4],
      [4.3, 6],
      [3.6, 8.4],
      [2.2, 10.2],
      [1.5, 10.9],
    ]),
  })
  liquid(stage, 7, 3.9, material)
  for (const share of [-0.72, -0.36, 0, 0.36, 0.72])
    line(
      stage,
      [
        [2.9, 1.7],
        [4.2, 4.6],
        [4.25, 6],
        [3.5, 8.5],
        [2, 10.4],
      ].map(([r = 0, y = 0]): [number, number] => {
        const [cx, cy] = stage.at(0, y, 0)
        const { tilt } = stage
        return [cx + stage.len(r * share), cy + stage.len(r) * tilt * Math.sqrt(1 - share * share)]
      }),
      { color: tone(BRASS, share > 0.2 ? -0.2 : 0.7), width: stage.len(0.16) },
    )
  band(stage, 5.2, 4.3, BRASS)
  turned(stage, {
    material: BRASS,
    raised: true,
    streak: 0.4,
    profile: smooth([
      [1.9, 10.4],
      [2.1, 10.8],
      [1.8, 11.6],
      [2.4, 13],
      [1.9, 14.6],
      [0.6, 16],
      [0.4, 16.6],
      [0.7, 17.3],
      [0.02, 18.2],
    ]),
  })
}

/** Rosewater in frosted glass, with a spray head. */
export function mistBottle(stage: Stage, { material }: Look): void {
  turned(stage, {
    material: { ...material, finish: 'glass' },
    streak: 0.5,
    profile: smooth([
      [2.9, 0],
      [3.1, 0.3],
      [3.2, 1],
      [3.2, 10.6],
      [2.8, 11.9],
      [1.6, 12.8],
      [1.5, 13.4],
    ]),
  })
  liquid(stage, 8.8, 3.1, material)
  label(stage, 2.6, 8.6, 3.22, { l: 0.55, c: 0.12, h: 12 }, 0.74)
  turned(stage, {
    material: BRASS,
    raised: true,
    profile: [
      [1.8, 13],
      [1.85, 13.2],
      [1.85, 14.8],
      [1.7, 15],
    ],
    lid: BRASS,
  })
  rod(
    stage,
    [
      [0, 15, 0],
      [0, 16.2, 0],
    ],
    { material: { l: 0.93, c: 0.01, h: 80 }, radius: 0.5 },
  )
  turned(stage, {
    material: { l: 0.93, c: 0.012, h: 70 },
    raised: true,
    streak: 0.4,
    profile: smooth([
      [1.25, 15.8],
      [1.3, 16],
      [1.3, 17.4],
      [1, 17.9],
    ]),
    lid: { l: 0.94, c: 0.012, h: 70 },
  })
  const [x, y] = stage.at(-1.1, 16.9, 0.7)
  stage.add(
    `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${stage.len(0.22).toFixed(1)}" fill="#444" opacity=".7"/>`,
  )
}

/** The top of what is inside, seen through glass. */
function liquid(stage: Stage, y: number, r: number, material: Material) {
  const { tilt } = stage
  const [cx, cy] = stage.at(0, y, 0)
  stage.add(
    `<ellipse cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" rx="${(stage.len(r) * 0.97).toFixed(1)}" ry="${(stage.len(r) * tilt * 0.9).toFixed(1)}" fill="${tone(material, 0.8)}" opacity=".4"/>`,
  )
}
