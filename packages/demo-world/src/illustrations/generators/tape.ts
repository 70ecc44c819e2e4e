import { circle, turned } from '../forms/lathe.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'
import { CARDBOARD } from './stuff.ts'

/** Rolls of cloth tape: a stack of three, and one standing against it. */
export function tape(stage: Stage, { material }: Look): void {
  for (let index = 0; index < 3; index++) roll(stage, 4, index * 4.9, -3, material, index > 0)
  standing(stage, material)
}

export function roll(stage: Stage, x: number, y: number, z: number, material: Material, raised: boolean) {
  turned(stage, {
    x,
    y,
    z,
    raised,
    material,
    streak: 0.24,
    profile: [
      [6.6, 0],
      [6.7, 0.15],
      [6.7, 4.6],
      [6.55, 4.8],
    ],
    open: { material: { ...CARDBOARD, l: CARDBOARD.l - 0.1 }, depth: 0.6, wall: 0.42, floor: 0.75 },
  })
  const { tilt } = stage
  const [cx, cy] = stage.at(x, y + 4.8, z)
  for (const r of [6, 5.3, 4.6])
    stage.add(
      `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(stage.len(r))}" ry="${n(stage.len(r) * tilt)}" fill="none" stroke="${tone(material, -0.5)}" stroke-width="1" opacity=".5"/>`,
    )
  stage.add(
    `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(stage.len(4))}" ry="${n(stage.len(4) * tilt)}" fill="none" stroke="${tone(CARDBOARD, 0.6)}" stroke-width="${n(stage.len(0.34))}"/>`,
  )
}

/** A roll on its edge, seen from its side, with a torn end. */
export function standing(stage: Stage, material: Material) {
  stage.ground(circle(-7.4, 4.6, 3.6), 8)
  const [bx, by] = stage.at(-6.2, 6.7, 1.6)
  const [cx, cy] = stage.at(-7.6, 6.7, 6.2)
  const r = stage.len(6.7)
  stage.reach([
    [cx - r, cy - r],
    [cx + r, cy + r],
  ])
  const disc = (x: number, y: number, radius: number, paint: string) =>
    stage.add(
      `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(radius * 0.93)}" ry="${n(radius)}" fill="${paint}"/>`,
    )
  const shell = stage.linear([
    [0, tone(material, 0.8)],
    [1, tone(material, -0.9)],
  ])
  for (const t of [0, 0.2, 0.4, 0.6, 0.8]) disc(bx + (cx - bx) * t, by + (cy - by) * t, r, shell)
  disc(
    cx,
    cy,
    r,
    stage.linear(
      [
        [0, tone(material, 1)],
        [1, tone(material, 0)],
      ],
      [0, 0],
      [1, 1],
    ),
  )
  for (const k of [0.93, 0.85, 0.77])
    stage.add(
      `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(r * 0.93 * k)}" ry="${n(r * k)}" fill="none" stroke="${tone(material, -0.4)}" stroke-width="1.2" opacity=".55"/>`,
    )
  disc(cx, cy, r * 0.62, tone(CARDBOARD, 0.7))
  disc(
    cx,
    cy,
    r * 0.55,
    stage.linear([
      [0, tone(CARDBOARD, -1)],
      [1, tone(CARDBOARD, 0.2)],
    ]),
  )
}
