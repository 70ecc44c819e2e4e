import { smooth, turned } from '../forms/lathe.ts'
import { rod } from '../forms/solid.ts'
import { tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'
import { CLAY, COFFEE } from './stuff.ts'

/** 9.4 cm. Dipped twice: bare clay shows at the foot. */
export function mug(stage: Stage, { material, x = 0, z = 0 }: Look & { x?: number; z?: number }): void {
  const ear = (angle: number) =>
    [
      [4.0, 7.6],
      [6.2, 7.9],
      [7.5, 6.3],
      [7.1, 4.2],
      [5.5, 2.7],
      [4.0, 2.3],
    ].map(([r = 0, y = 0]): [number, number, number] => [x + Math.cos(angle) * r, y, z + Math.sin(angle) * r])
  rod(stage, ear(-0.15), { material: { ...material, l: material.l - 0.04 }, radius: 0.72 })
  turned(stage, {
    x,
    z,
    material,
    specks: 26,
    streak: 0.42,
    profile: smooth([
      [3.1, 0],
      [3.5, 0.15],
      [4.05, 1.2],
      [4.3, 3.4],
      [4.3, 6.6],
      [4.15, 9.4],
    ]),
    dip: { height: 2.3, material: CLAY },
    open: { material: { ...material, l: material.l - 0.08 }, depth: 0.55, floor: 0.9, wall: 0.09 },
  })
  const [cx, cy] = stage.at(x, 9.4, z)
  const { tilt } = stage
  stage.add(
    `<ellipse cx="${n(cx)}" cy="${n(cy + stage.len(0.42))}" rx="${n(stage.len(3.42))}" ry="${n(stage.len(3.05) * tilt)}" fill="${stage.linear(
      [
        [0, tone(COFFEE, -0.4)],
        [1, tone(COFFEE, 0.6)],
      ],
    )}"/>`,
  )
}

/** 27 cm: a stack, and one plate upright behind it to show its face. */
export function plates(stage: Stage, { material }: Look): void {
  const [cx, cy] = stage.at(-3, 13.4, -9)
  const ring = (r: number, paint: string, dy = 0) =>
    stage.add(
      `<ellipse cx="${n(cx)}" cy="${n(cy + stage.len(dy))}" rx="${n(stage.len(r * 0.97))}" ry="${n(stage.len(r))}" fill="${paint}"/>`,
    )
  stage.reach([
    [cx - stage.len(13.2), cy - stage.len(13.6)],
    [cx + stage.len(13.2), cy],
  ])
  stage.ground(
    [
      [-12, -9],
      [7, -9],
      [7, -6],
      [-12, -6],
    ],
    20,
  )
  const lit = (a: number, b: number) =>
    stage.linear(
      [
        [0, tone(material, a)],
        [1, tone(material, b)],
      ],
      [0.1, 0],
      [0.9, 1],
    )
  ring(13.5, lit(0.4, -0.9), 0.25)
  ring(13.4, lit(1, 0))
  ring(10.1, lit(-0.3, 0.9))
  ring(9.75, lit(0.85, 0.15))
  const dots = Array.from({ length: 40 }, () => {
    const [angle, r] = [stage.random() * 6.28, Math.sqrt(stage.random()) * 12.6]
    return `<circle cx="${n(cx + stage.len(Math.cos(angle) * r * 0.97))}" cy="${n(cy + stage.len(Math.sin(angle) * r))}" r="${n(stage.len(0.05 + stage.random() * 0.09))}"/>`
  })
  stage.add(`<g fill="${tone(material, -1)}" opacity=".4">${dots.join('')}</g>`)
  for (let index = 0; index < 4; index++)
    turned(stage, {
      x: 6 + (index % 2) * 0.3,
      y: index * 1.25,
      z: 6,
      raised: index > 0,
      material,
      streak: 0,
      profile: [
        [6.8, 0],
        [7.2, 0.3],
        [9.6, 1],
        [13.2, 2.1],
        [13.5, 2.3],
      ],
      open: { material: { ...material, l: material.l + 0.03 }, depth: 0.9, floor: 0.72, wall: 0.03 },
    })
}

/** 31 cm wide, low, the rim a little to one side. */
export function bowl(stage: Stage, { material }: Look): void {
  turned(stage, {
    material,
    specks: 36,
    streak: 0.34,
    profile: smooth([
      [5.6, 0],
      [6, 0.6],
      [9.6, 2.8],
      [13.4, 6.4],
      [15.3, 9.6],
      [15.5, 10.2],
    ]),
    dip: { height: 2.6, material: CLAY },
    open: { material: { ...material, l: material.l + 0.02 }, depth: 2.1, floor: 0.62, wall: 0.035 },
  })
}
