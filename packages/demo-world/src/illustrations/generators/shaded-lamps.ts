import { toHex } from '@tandem/brand-palette'
import { circle, smooth, turned } from '../forms/lathe.ts'
import { glow, WARM } from '../forms/light.ts'
import { fill, line } from '../forms/paint.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'
import { BLACK_STEEL, BRASS } from './stuff.ts'

/** Table lamp, 48 cm: linen shade on a turned stem. */
export function tableLamp(stage: Stage, { material, material2 }: Look): void {
  const wood = material2 ?? { l: 0.72, c: 0.07, h: 70 }
  turned(stage, {
    material: wood,
    streak: 0.3,
    profile: smooth([
      [9.4, 0],
      [9.6, 0.5],
      [9.3, 1.5],
      [4.6, 2.5],
      [1.9, 4],
      [1.5, 8],
      [2.3, 14],
      [2.5, 17],
      [1.6, 22],
      [1.2, 25],
      [1.2, 30],
    ]),
  })
  glow(stage, 0, 34, 30, 0.5)
  turned(stage, {
    material,
    raised: true,
    streak: 0.16,
    profile: [
      [16.2, 25.5],
      [16.1, 26],
      [10.4, 47],
      [10.2, 47.6],
    ],
    lid: { l: 0.95, c: 0.04, h: 85 },
  })
  const [x, y] = stage.at(0, 47.6, 0)
  stage.add(
    `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(stage.len(9.8))}" ry="${n(stage.len(9.8) * stage.tilt)}" fill="${WARM}"/>`,
  )
  bulbLight(stage, [16.2, 25.5], [10.4, 47.6])
}

/** Spun dome on a long cord, lit from inside. */
export function pendant(stage: Stage, { material }: Look): void {
  const [x, top] = stage.at(0, 34.5, 0)
  stage.ground(circle(0, 0, 13), 3, false)
  stage.reach([stage.at(0, 52, 0)])
  line(
    stage,
    [
      [x, -900],
      [x, top],
    ],
    { color: tone(BLACK_STEEL, -0.6), width: stage.len(0.7) },
  )
  glow(stage, 0, 11, 27, 0.6)
  turned(stage, {
    material,
    raised: true,
    streak: 0.42,
    profile: smooth([
      [18.2, 12],
      [18, 12.6],
      [17.2, 16.5],
      [14.4, 22.5],
      [8.6, 28.5],
      [3.4, 31.4],
      [2.6, 32],
    ]),
  })
  turned(stage, {
    material: BRASS,
    raised: true,
    profile: [
      [2.8, 31.4],
      [2.9, 31.8],
      [2.6, 34.2],
      [1, 36.2],
      [0.9, 36.6],
    ],
  })
  const [bx, by] = stage.at(0, 12, 0)
  const lip = (r: number, paint: string) =>
    stage.add(
      `<ellipse cx="${n(bx)}" cy="${n(by)}" rx="${n(stage.len(r))}" ry="${n(stage.len(r) * Math.min(0.24, Math.max(0.17, stage.tilt)))}" fill="${paint}"/>`,
    )
  lip(18.2, tone(material, -0.4))
  lip(
    17.4,
    stage.radial([
      [0, '#fffdf4'],
      [0.35, WARM],
      [1, toHex({ l: 0.84, c: 0.1, h: 75 })],
    ]),
  )
}

/** Cordless lamp, 24 cm: an opal glass bell on a wooden puck. */
export function cordlessLamp(stage: Stage, { material, material2 }: Look): void {
  const glass: Material = { ...material, finish: 'gloss' }
  turned(stage, {
    material: material2 ?? { l: 0.72, c: 0.07, h: 70 },
    streak: 0.3,
    profile: smooth([
      [5, 0],
      [5.2, 0.5],
      [5.2, 3.2],
      [4.8, 3.9],
    ]),
    lid: material2 ?? { l: 0.72, c: 0.07, h: 70 },
  })
  turned(stage, {
    material: BRASS,
    raised: true,
    profile: [
      [1.5, 3.9],
      [1.5, 4.2],
      [1.3, 10.5],
      [1.3, 11],
    ],
  })
  glow(stage, 0, 16, 19, 0.7)
  turned(stage, {
    material: glass,
    raised: true,
    streak: 0.55,
    profile: smooth([
      [8, 10.6],
      [8.2, 11],
      [8.3, 13.2],
      [7.3, 18.6],
      [4.4, 22.6],
      [1.2, 23.9],
      [0.02, 24],
    ]),
  })
  bulbLight(stage, [7.4, 10.4], [3.6, 22.4])
  const [x, y] = stage.at(0, 10.6, 0)
  stage.add(
    `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(stage.len(7.7))}" ry="${n(stage.len(7.7) * stage.tilt * 0.8)}" fill="#fffbea" opacity=".55"/>`,
  )
}

/** Warm light through cloth: brightest at the bulb, above the lower edge. */
function bulbLight(stage: Stage, [low, from]: [number, number], [high, to]: [number, number]) {
  const p = (x: number, y: number) =>
    stage.at(0, y, 0).map((value, axis) => n(value + (axis ? 0 : stage.len(x))))
  const outline = stage.outline(
    `M${p(-low, from).join(' ')}L${p(-high, to).join(' ')}L${p(high, to).join(' ')}L${p(low, from).join(' ')}Z`,
    [],
  )
  fill(
    stage,
    outline,
    stage.radial(
      [
        [0, WARM, 0.85],
        [0.55, WARM, 0.3],
        [1, WARM, 0],
      ],
      [0.5, 0.58],
      0.52,
    ),
  )
}
