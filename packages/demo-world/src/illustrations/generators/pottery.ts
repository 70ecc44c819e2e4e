import { circle, smooth, turned } from '../forms/lathe.ts'
import { fill, line } from '../forms/paint.ts'
import { sketch } from '../forms/sketch.ts'
import { rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'

export const CLAY: Material = { l: 0.77, c: 0.055, h: 64 }
const COFFEE: Material = { l: 0.36, c: 0.06, h: 50 }

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

/** An engraved ring around a pot. */
export function band(stage: Stage, y: number, r: number, material: Material, x = 0, z = 0): void {
  const { tilt } = stage
  const points = [-0.98, -0.8, -0.4, 0, 0.4, 0.8, 0.98].map((share): [number, number] => {
    const [cx, cy] = stage.at(x, y, z)
    return [cx + stage.len(r) * share, cy + stage.len(r) * tilt * Math.sqrt(1 - share * share)]
  })
  line(stage, points, { color: tone(material, -1), width: stage.len(0.3), opacity: 0.5 })
  line(
    stage,
    points.map(([px, py]): [number, number] => [px, py - stage.len(0.28)]),
    { color: tone(material, 1), width: stage.len(0.14), opacity: 0.8 },
  )
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

/** A paper band around a cylinder, with a drawn leaf and lines of print. */
export function label(stage: Stage, from: number, to: number, r: number, ink: Material, share = 0.72): void {
  const { tilt } = stage
  const edge = (y: number, at: number): [number, number] => {
    const [cx, cy] = stage.at(0, y, 0)
    return [cx + stage.len(r) * at, cy + stage.len(r) * tilt * Math.sqrt(1 - at * at)]
  }
  const steps = [-1, -0.6, -0.2, 0.2, 0.6, 1].map((value) => value * share)
  const corners = [...steps.map((at) => edge(to, at)), ...steps.toReversed().map((at) => edge(from, at))]
  const paper: Material = { l: 0.93, c: 0.022, h: 85 }
  const outline = stage.outline(`M${corners.map((p) => p.map(n).join(' ')).join('L')}Z`, corners)
  fill(
    stage,
    outline,
    stage.linear([
      [0, tone(paper, 0.7)],
      [0.5, tone(paper, 0.4)],
      [1, tone(paper, -0.6)],
    ]),
  )
  const print = (y: number, half: number, width: number) =>
    line(
      stage,
      [-half, 0, half].map((at) => edge(y, at * share)),
      { color: tone(ink, -0.9), width: stage.len(width), opacity: 0.85 },
    )
  const height = to - from
  const [mx, my] = edge(from + height * 0.68, 0)
  const size = stage.len(Math.min(height * 0.16, r * 0.3))
  stage.add(
    `<path d="M${n(mx)} ${n(my + size)}C${n(mx - size)} ${n(my)} ${n(mx - size * 0.5)} ${n(my - size)} ${n(mx)} ${n(my - size * 1.3)}C${n(mx + size * 0.5)} ${n(my - size)} ${n(mx + size)} ${n(my)} ${n(mx)} ${n(my + size)}Z" fill="${tone(ink, -0.3)}"/>`,
  )
  print(from + height * 0.36, 0.55, height * 0.05)
  print(from + height * 0.23, 0.36, height * 0.035)
}
