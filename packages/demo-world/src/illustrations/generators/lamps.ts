import { toHex } from '@tandem/brand-palette'
import { circle, smooth, turned } from '../forms/lathe.ts'
import { fill, line } from '../forms/paint.ts'
import { rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'

const WARM = toHex({ l: 0.96, c: 0.07, h: 88 })
const STEEL: Material = { l: 0.36, c: 0.012, h: 260, finish: 'metal' }
export const BRASS: Material = { l: 0.74, c: 0.1, h: 84, finish: 'metal' }

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
    { color: tone(STEEL, -0.6), width: stage.len(0.7) },
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

/** Task light on a jointed arm, clamped to the edge of a board. */
export function armLight(stage: Stage, { material }: Look): void {
  const dark: Material = { l: 0.34, c: 0.01, h: 260 }
  turned(stage, {
    material,
    streak: 0.3,
    profile: [
      [9, 0],
      [9.2, 0.4],
      [9, 2],
      [8.6, 2.3],
    ],
    lid: material,
  })
  rod(
    stage,
    [
      [0, 2, 0],
      [0, 6, 0],
    ],
    { material: STEEL, radius: 1 },
  )
  for (const z of [-1.1, 1.1])
    rod(
      stage,
      [
        [0, 6, z],
        [13, 34, z],
      ],
      { material, radius: 0.55 },
    )
  for (const z of [-1.1, 1.1])
    rod(
      stage,
      [
        [13, 34, z],
        [-13, 52, z],
      ],
      { material, radius: 0.55 },
    )
  rod(
    stage,
    [
      [1.5, 8.5, 1.6],
      [9.5, 26, 1.6],
    ],
    { material: STEEL, radius: 0.34 },
  )
  for (const [x, y] of [
    [0, 6],
    [13, 34],
    [-13, 52],
  ] as const) {
    const [cx, cy] = stage.at(x, y, 2)
    stage.add(
      `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(stage.len(1.9))}" fill="${tone(dark, 0.3)}"/><circle cx="${n(cx - stage.len(0.3))}" cy="${n(cy - stage.len(0.3))}" r="${n(stage.len(1))}" fill="${tone(dark, 1)}"/>`,
    )
  }
  taskHead(stage, material)
}

/** A tilted bell, drawn flat because no lathe stands askew. */
function taskHead(stage: Stage, material: Material) {
  const p = (x: number, y: number) => stage.at(x, y, 2).map(n).join(' ')
  glow(stage, -20, 40, 17, 0.55)
  const bell = `M${p(-11.2, 55)}C${p(-9.4, 53)} ${p(-9.2, 49.5)} ${p(-10.2, 42.2)}L${p(-29.4, 45.2)}C${p(-28.4, 50.5)} ${p(-20.5, 55.8)} ${p(-15.4, 56.4)}C${p(-13.4, 56.8)} ${p(-12, 56.2)} ${p(-11.2, 55)}Z`
  const outline = stage.outline(bell, [stage.at(-29.4, 45.2, 2), stage.at(-13, 57, 2)])
  fill(
    stage,
    outline,
    stage.linear(
      [
        [0, tone(material, 1)],
        [0.45, tone(material, 0.4)],
        [1, tone(material, -0.8)],
      ],
      [0.05, 0.1],
      [0.95, 0.8],
    ),
  )
  const [a, b] = [stage.at(-29.4, 45.2, 2), stage.at(-10.2, 42.2, 2)]
  const [cx, cy] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  const angle = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI
  const half = Math.hypot(b[0] - a[0], b[1] - a[1]) / 2
  stage.add(
    `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(half)}" ry="${n(half * 0.2)}" transform="rotate(${n(angle)} ${n(cx)} ${n(cy)})" fill="${stage.radial(
      [
        [0, '#fff'],
        [0.6, WARM],
        [1, toHex({ l: 0.86, c: 0.07, h: 85 })],
      ],
    )}"/>`,
  )
  line(stage, [stage.at(-25.6, 49.6, 2), stage.at(-21.4, 53, 2), stage.at(-16, 54.9, 2)], {
    color: '#fff',
    width: stage.len(0.8),
    opacity: 0.45,
  })
}

function glow(stage: Stage, x: number, y: number, radius: number, strength: number) {
  const [cx, cy] = stage.at(x, y, 0)
  stage.add(
    `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(stage.len(radius))}" fill="${stage.radial([
      [0, WARM, strength],
      [0.5, WARM, strength * 0.32],
      [1, WARM, 0],
    ])}"/>`,
  )
}
