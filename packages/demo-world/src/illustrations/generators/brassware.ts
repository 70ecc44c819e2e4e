import { band, label } from '../forms/bands.ts'
import { circle, smooth, turned } from '../forms/lathe.ts'
import { fill } from '../forms/paint.ts'
import { sketch } from '../forms/sketch.ts'
import { rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import type { Stage } from '../stage.ts'
import type { Look } from './look.ts'

/** Coffee pot: a full body, a thin waist, a long curved beak and a crescent on the lid. */
export function dallah(stage: Stage, { material }: Look): void {
  const brass: Material = { ...material, finish: 'metal' }
  rod(
    stage,
    [
      [5, 20.5, 0],
      [9.2, 21.4, 0],
      [11.4, 17, 0],
      [10, 11, 0],
      [8.6, 7.6, 0],
      [6.4, 6.4, 0],
    ],
    { material: { ...material, l: material.l - 0.02 }, radius: 0.62 },
  )
  turned(stage, {
    material: brass,
    streak: 0.5,
    profile: smooth([
      [5.4, 0],
      [5.6, 0.5],
      [5, 1.1],
      [7.2, 4],
      [7.7, 7],
      [6.2, 11],
      [3.6, 14.4],
      [3.1, 16],
      [3.7, 18.4],
      [5, 21],
      [5.2, 21.5],
    ]),
    lid: material,
  })
  const beak = sketch(
    stage,
    'M-3.6 20.6 C-6.4 21 -8.6 22.6 -13.8 22.9 C-15.2 22.9 -15.2 22.1 -13.6 21.6 C-9.4 20.2 -6.4 17.2 -3 15.2 Z',
  )
  fill(
    stage,
    beak,
    stage.linear(
      [
        [0, tone(material, 1)],
        [0.5, tone(material, 0.4)],
        [1, tone(material, -0.9)],
      ],
      [0.2, 0],
      [0.7, 1],
    ),
  )
  turned(stage, {
    material: brass,
    raised: true,
    streak: 0.4,
    profile: smooth([
      [5.3, 21.4],
      [5.2, 22],
      [4.3, 24.4],
      [1.8, 27],
      [0.7, 27.8],
      [0.7, 28.6],
      [1.3, 29.6],
      [0.7, 30.6],
      [0.35, 31.2],
      [0.25, 33],
      [0.02, 34],
    ]),
  })
  for (const [y, r] of [
    [4.4, 7.5],
    [11.2, 6.1],
    [15.6, 3.2],
  ] as const)
    band(stage, y, r, material)
}

/** Round tin with a press lid and a paper label; green pods in front. */
export function tin(stage: Stage, { material, material2 }: Look): void {
  const pod = material2 ?? { l: 0.66, c: 0.09, h: 125 }
  const steel: Material = { l: 0.8, c: 0.012, h: 90, finish: 'metal' }
  turned(stage, {
    material: { ...material, finish: 'metal' },
    streak: 0.5,
    profile: [
      [4.6, 0],
      [4.7, 0.2],
      [4.7, 10.6],
      [4.7, 10.8],
    ],
  })
  label(stage, 2.2, 8.2, 4.72, material)
  turned(stage, {
    material: steel,
    raised: true,
    streak: 0.4,
    profile: [
      [4.85, 10.4],
      [4.9, 10.6],
      [4.9, 12.3],
      [4.75, 12.6],
    ],
    lid: steel,
  })
  for (const [x, z, turnBy] of [
    [-5.2, 5.2, 0.3],
    [-3.1, 6.8, -0.4],
    [5.4, 5.4, 0.6],
    [3.6, 7.2, -0.2],
    [1.2, 8, 0.1],
  ] as const) {
    const [dx, dz] = [Math.cos(turnBy) * 0.95, Math.sin(turnBy) * 0.95]
    stage.ground(circle(x, z, 0.8), 0.8)
    rod(
      stage,
      [
        [x - dx, 0.45, z - dz],
        [x, 0.52, z],
        [x + dx, 0.45, z + dz],
      ],
      { material: pod, radius: 0.5 },
    )
  }
}
