import { circle, smooth, turned } from '../forms/lathe.ts'
import { fallFill, fill, line, loop } from '../forms/paint.ts'
import { sketch, sketchLine } from '../forms/sketch.ts'
import { box, rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import type { Stage } from '../stage.ts'
import type { Look } from './look.ts'

const ASH: Material = { l: 0.76, c: 0.065, h: 74 }

/** Dining chair, 79 cm: a curved upholstered back over a round-cornered seat. */
export function chair(stage: Stage, { material, material2 = ASH }: Look): void {
  const leg = (x: number, z: number, dx: number, dz: number) => {
    stage.ground(circle(x + dx, z + dz, 2.6), 20)
    rod(
      stage,
      [
        [x, 44, z],
        [x + dx, 0, z + dz],
      ],
      { material: material2, radius: 2, end: 1.25 },
    )
  }
  stage.ground(circle(0, 0, 20), 40, false)
  leg(-17, -15, -3.5, -6)
  leg(17, -15, 3.5, -6)
  const back = sketch(
    stage,
    'M-21 46 C-24 58 -24 70 -20.5 76 C-16 80.5 16 80.5 20.5 76 C24 70 24 58 21 46 C12 41 -12 41 -21 46 Z',
    { z: -17 },
  )
  fill(stage, back, tone(material, -0.9))
  const inner = sketch(
    stage,
    'M-20.5 45 C-23.5 57 -23.4 68 -20 74.5 C-15 78.6 15 78.6 20 74.5 C23.4 68 23.5 57 20.5 45 C12 40 -12 40 -20.5 45 Z',
    { z: -13 },
  )
  fill(stage, inner, fallFill(stage, material, 0.95, -0.35))
  stage.inside(inner, () => {
    const shade = sketch(stage, 'M10 38 C15 52 15 66 11 82 L26 82 L26 38 Z', { z: -13 })
    fill(stage, shade, tone(material, -0.6), 0.35)
    const crease = sketch(stage, 'M-24 50 C-12 45.5 12 45.5 24 50 L24 36 L-24 36 Z', { z: -13 })
    fill(stage, crease, tone(material, -1), 0.4)
    stage.add(
      `<path d="${sketchLine(stage, 'M-17.6 53 C-19 62 -18.6 68 -16.8 72.4', { z: -13 })}" fill="none" stroke="#fff" stroke-width="${stage.len(1.6).toFixed(1)}" opacity=".2"/>`,
    )
  })
  seam(stage, 'M0 43 C-.6 55 -.6 66 0 77', -13, material)
  leg(-17.5, 16, -3.4, 5)
  leg(17.5, 16, 3.4, 5)
  seatPad(stage, material)
}

function seatPad(stage: Stage, material: Material) {
  const ring = (grow: number): [number, number][] =>
    [
      [-22, 0],
      [-22.5, 10],
      [-20, 18],
      [-12, 21],
      [0, 21.6],
      [12, 21],
      [20, 18],
      [22.5, 10],
      [22, 0],
      [20, -12],
      [13, -17],
      [0, -18],
      [-13, -17],
      [-20, -12],
    ].map(([x = 0, z = 0]) => [x * grow, z * grow])
  const at = (y: number, grow: number) => ring(grow).map(([x, z]) => stage.at(x, y, z))
  const low = at(41, 0.97)
  const mid = at(44.5, 1.02)
  const top = at(48, 0.95)
  const side = stage.outline(loop(low) + loop(mid), [...low, ...mid])
  const round = `stroke-width="${stage.len(3.4).toFixed(1)}"`
  const paint = fallFill(stage, material, 0.1, -0.9)
  stage.add(`<use href="#${side}" fill="${paint}" stroke="${tone(material, -0.45)}" ${round}/>`)
  const face = stage.outline(loop(top), top)
  stage.add(
    `<use href="#${face}" fill="${stage.linear(
      [
        [0, tone(material, 1)],
        [0.5, tone(material, 0.5)],
        [1, tone(material, -0.05)],
      ],
      [0.1, 0],
      [0.9, 1],
    )}" stroke="${tone(material, 0.42)}" ${round}/>`,
  )
}

function seam(stage: Stage, d: string, z: number, material: Material) {
  stage.add(
    `<path d="${sketchLine(stage, d, { z })}" fill="none" stroke="${tone(material, -0.7)}" stroke-width="${stage.len(0.45).toFixed(1)}" opacity=".5"/>`,
  )
}

/** Three-legged stool, 45 cm, with a dished seat. */
export function stool(stage: Stage, { material }: Look): void {
  const leg = (angle: number) => {
    const [x, z] = [Math.cos(angle), Math.sin(angle)]
    stage.ground(circle(x * 17.5, z * 17.5, 2.4), 12)
    rod(
      stage,
      [
        [x * 9.5, 42, z * 9.5],
        [x * 17.5, 0, z * 17.5],
      ],
      { material, radius: 2.1, end: 1.35 },
    )
  }
  stage.ground(circle(0, 0, 14), 30, false)
  leg(-2.05)
  rod(
    stage,
    [
      [-13.5, 16, 5.5],
      [-6.5, 16, -12.6],
    ],
    { material, radius: 1 },
  )
  rod(
    stage,
    [
      [13, 16, 6.2],
      [-6.5, 16, -12.6],
    ],
    { material, radius: 1 },
  )
  rod(
    stage,
    [
      [-13.5, 13, 5.5],
      [13, 13, 6.2],
    ],
    { material, radius: 1 },
  )
  leg(2.75)
  leg(0.45)
  turned(stage, {
    material,
    raised: true,
    streak: 0.22,
    profile: smooth([
      [14.4, 40.5],
      [16.4, 41.4],
      [17, 43],
      [16.8, 44.6],
    ]),
    lid: material,
  })
  const [cx, cy] = stage.at(0, 44.6, 0)
  const { tilt } = stage
  for (const r of [13.8, 10.6, 7.2, 4]) {
    line(
      stage,
      [-1, -0.7, 0, 0.7, 1].map((share): [number, number] => [
        cx + stage.len(r) * share,
        cy + stage.len(r) * tilt * Math.sqrt(1 - share * share) * 0.9,
      ]),
      { color: tone(material, -0.4), width: stage.len(0.28), opacity: 0.3 },
    )
  }
}

/** Bench of quarter-sawn larch: a long top on two boards. */
export function bench(stage: Stage, { material }: Look): void {
  const board = (x: number) =>
    box(stage, { material, x, width: 5, height: 41, depth: 30, grain: 3, grounded: true })
  board(-44)
  box(stage, { material, width: 84, height: 9, depth: 3.4, y: 28, grain: 3 })
  board(44)
  box(stage, { material, width: 116, height: 4.6, depth: 36, y: 41, grain: 6 })
}

/** Workbench: a thick top, square legs, a lower shelf and a front vice. */
export function workbench(stage: Stage, { material, material2 }: Look): void {
  const steel = material2 ?? { l: 0.42, c: 0.03, h: 258 }
  const leg = (x: number, z: number) =>
    box(stage, { material: steel, x, z, width: 7, height: 80, depth: 7, grounded: true })
  leg(-66, -24)
  leg(66, -24)
  box(stage, { material: steel, width: 132, height: 7, depth: 5, y: 68, z: -24 })
  box(stage, { material, width: 130, height: 3, depth: 46, y: 16, grain: 5 })
  leg(-66, 24)
  box(stage, { material: steel, width: 126, height: 8, depth: 4, y: 68, z: 24 })
  leg(66, 24)
  box(stage, { material, width: 160, height: 7, depth: 66, y: 80, grain: 7 })
  box(stage, { material, x: -52, z: 38, width: 36, height: 20, depth: 9, y: 66.5, grain: 3 })
  rod(
    stage,
    [
      [-52, 74, 41.5],
      [-52, 74, 48],
    ],
    { material: { l: 0.6, c: 0.01, h: 250, finish: 'metal' }, radius: 2.2 },
  )
  rod(
    stage,
    [
      [-62, 74, 49],
      [-42, 74, 49],
    ],
    { material: { l: 0.66, c: 0.07, h: 70 }, radius: 1.2 },
  )
}
