import { fallFill, fill } from '../forms/paint.ts'
import { sketch, sketchLine } from '../forms/sketch.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'
import { sadu, tassel } from './sadu.ts'

/** Linen cushion, 50 × 50 cm, standing on its edge, with a button placket. */
export function cushion(stage: Stage, { material }: Look): void {
  stage.ground(
    [
      [-21, -3],
      [21, -3],
      [21, 6],
      [-21, 6],
    ],
    34,
  )
  const outline = sketch(stage, puff(25, 48))
  fill(stage, outline, fallFill(stage, material, 1, -0.75))
  stage.inside(outline, () => {
    shadeSide(stage, 'M8 -4 C22 10 22 38 10 54 L30 54 L30 -4 Z', material, 0.3)
    dents(stage, material)
    linen(stage, material)
  })
  for (const y of [12, 19, 26, 33]) button(stage, 17.4 - Math.abs(24 - y) * 0.04, y)
  stage.add(
    `<path d="${sketchLine(stage, 'M15 3.6 C16.2 16 16.2 32 15 45')}" fill="none" stroke="${tone(material, -0.9)}" stroke-width="${n(stage.len(0.4))}" opacity=".5"/>`,
  )
  piping(stage, puff(25, 48), material)
}

/** Floor cushion with a woven sadu band; long when it is a bolster. */
export function majlisCushion(stage: Stage, { material, material2 }: Look): void {
  const band = material2 ?? { l: 0.9, c: 0.03, h: 80 }
  stage.ground(
    [
      [-33, -4],
      [33, -4],
      [33, 8],
      [-33, 8],
    ],
    30,
  )
  const outline = sketch(stage, puff(36, 42))
  fill(stage, outline, fallFill(stage, material, 1, -0.7))
  stage.inside(outline, () => {
    sadu(stage, -8, 8, 46, material, band)
    sadu(stage, -30, -25, 46, material, band, true)
    sadu(stage, 25, 30, 46, material, band, true)
    shadeSide(stage, 'M14 -4 C32 10 32 34 16 48 L42 48 L42 -4 Z', material, 0.3)
    dents(stage, material, 1.4)
  })
  piping(stage, puff(36, 42), material)
  for (const [x, y, dx] of [
    [-34.6, 40.6, -1],
    [34.6, 40.6, 1],
    [-34.4, 1.6, -1],
    [34.4, 1.6, 1],
  ] as const)
    tassel(stage, x, y, dx, band)
}

/** A square of cloth filled so that its corners stay and its sides bow. */
function puff(half: number, height: number): string {
  const [h, w, k] = [height, half, half * 0.16]
  return `M${-w} ${h} C${-w + k} ${h - 1.2} ${-w * 0.4} ${h + 2} 0 ${h + 2} C${w * 0.4} ${h + 2} ${w - k} ${h - 1.2} ${w} ${h} C${w - 2} ${h - k} ${w - 1.6} ${h * 0.7} ${w - 1.7} ${h * 0.5} C${w - 1.6} ${h * 0.3} ${w - 2} ${k * 0.7} ${w - 0.4} 0 C${w - k} 1.2 ${w * 0.4} -.9 0 -.9 C${-w * 0.4} -.9 ${-w + k} 1.2 ${-w + 0.4} 0 C${-w + 2} ${k * 0.7} ${-w + 1.6} ${h * 0.3} ${-w + 1.7} ${h * 0.5} C${-w + 1.6} ${h * 0.7} ${-w + 2} ${h - k} ${-w} ${h} Z`
}

function shadeSide(stage: Stage, d: string, material: Material, opacity: number) {
  fill(
    stage,
    sketch(stage, d),
    stage.linear([
      [0, tone(material, -1), 0],
      [1, tone(material, -1), 1],
    ]),
    opacity * 1.8,
  )
}

/** Where the filling pulls at the corners, and where it bulges towards the light. */
function dents(stage: Stage, material: Material, wide = 1) {
  const folds = [
    `M${-25 * wide} 48 C${-20 * wide} 43 ${-16.5 * wide} 40 ${-14.5 * wide} 35`,
    `M${-25 * wide} 47 C${-18 * wide} 45 ${-13 * wide} 44 ${-8 * wide} 40.6`,
    `M${25 * wide} 48 C${20 * wide} 43 ${16.5 * wide} 39 ${15 * wide} 33`,
    `M${-25 * wide} -1 C${-20 * wide} 5 ${-16 * wide} 8 ${-14.5 * wide} 13`,
    `M${25 * wide} -1 C${19 * wide} 5 ${15 * wide} 7 ${13 * wide} 12`,
    `M${25 * wide} 0 C${18 * wide} 2.4 ${12 * wide} 3.4 ${7 * wide} 6.4`,
  ].map((d) => sketchLine(stage, d))
  for (const [width, opacity] of [
    [3.4, 0.09],
    [1.7, 0.12],
    [0.6, 0.16],
  ] as const)
    stage.add(
      `<path d="${folds.join('')}" fill="none" stroke="${tone(material, -1)}" stroke-width="${n(stage.len(width))}" opacity="${opacity}"/>`,
    )
  const [cx, cy] = stage.at(-7 * wide, 30)
  stage.add(
    `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(stage.len(19 * wide))}" ry="${n(stage.len(17))}" fill="${stage.radial(
      [
        [0, '#fff', 0.26],
        [1, '#fff', 0],
      ],
    )}"/>`,
  )
}

export function linen(stage: Stage, material: Material) {
  const rows = Array.from({ length: 22 }, (_, index) =>
    sketchLine(
      stage,
      `M-26 ${index * 2.3 - 1} C-8 ${index * 2.3 - 0.4} 8 ${index * 2.3 - 1.6} 26 ${index * 2.3 - 1}`,
    ),
  )
  stage.add(
    `<path d="${rows.join('')}" fill="none" stroke="${tone(material, -0.7)}" stroke-width="1.2" opacity=".16"/>`,
  )
}

function button(stage: Stage, x: number, y: number) {
  const wood: Material = { l: 0.7, c: 0.07, h: 66 }
  const [cx, cy] = stage.at(x, y)
  const r = stage.len(1.15)
  stage.add(
    `<circle cx="${n(cx + 1)}" cy="${n(cy + 2)}" r="${n(r)}" fill="#000" opacity=".25"/><circle cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}" fill="${stage.linear(
      [
        [0, tone(wood, 1)],
        [1, tone(wood, -0.5)],
      ],
      [0, 0],
      [1, 1],
    )}"/><circle cx="${n(cx - r * 0.25)}" cy="${n(cy)}" r="${n(r * 0.14)}" fill="${tone(wood, -1)}"/><circle cx="${n(cx + r * 0.25)}" cy="${n(cy)}" r="${n(r * 0.14)}" fill="${tone(wood, -1)}"/>`,
  )
}

function piping(stage: Stage, d: string, material: Material) {
  stage.add(
    `<path d="${sketchLine(stage, d)}" fill="none" stroke="${tone(material, -0.55)}" stroke-width="${n(stage.len(0.75))}"/><path d="${sketchLine(stage, d)}" fill="none" stroke="${tone(material, 0.8)}" stroke-width="${n(stage.len(0.26))}" transform="translate(-1 -1)" opacity=".8"/>`,
  )
}
