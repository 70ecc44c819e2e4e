import { circle, smooth, turned } from '../forms/lathe.ts'
import { fallFill, fill, line } from '../forms/paint.ts'
import { sketch, sketchLine } from '../forms/sketch.ts'
import { box, cut, face, rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import { BRASS } from './lamps.ts'
import type { Look } from './look.ts'

const STEEL: Material = { l: 0.74, c: 0.008, h: 250 }
const ROSEWOOD: Material = { l: 0.42, c: 0.09, h: 38 }

/** Joiner's mallet standing on its head's face: beech head, ash handle. */
export function mallet(stage: Stage, { material, material2 }: Look): void {
  const ash = material2 ?? { l: 0.78, c: 0.065, h: 76 }
  cut(stage, {
    outline: [
      [-8.4, 0],
      [8.4, 0],
      [7.6, 11.4],
      [-7.6, 11.4],
    ],
    depth: 7.4,
    material,
    grain: 6,
    grounded: true,
  })
  cut(stage, {
    outline: [
      [-1.5, 11.2],
      [1.5, 11.2],
      [1.25, 24],
      [1.7, 33],
      [1.2, 35],
      [-1.2, 35],
      [-1.7, 33],
      [-1.25, 24],
    ],
    depth: 2.6,
    material: ash,
    grain: 2,
  })
  const [x, y] = stage.at(0, 5.6, 3.75)
  const r = stage.len(1.5)
  stage.add(
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="${tone(material, -0.8)}" stroke-width="${n(r * 0.14)}" opacity=".7"/><path d="M${n(x - r * 0.5)} ${n(y + r * 0.3)}L${n(x)} ${n(y - r * 0.45)}L${n(x + r * 0.5)} ${n(y + r * 0.3)}" fill="none" stroke="${tone(material, -0.8)}" stroke-width="${n(r * 0.14)}" opacity=".7"/>`,
  )
}

/** Try square standing on its stock: steel blade with marks, rosewood stock faced with brass. */
export function trySquare(stage: Stage, { material, material2 }: Look): void {
  const wood = material2 ?? ROSEWOOD
  const steel: Material = { ...material, finish: 'metal' }
  cut(stage, {
    outline: [
      [-9.4, 3],
      [-6.4, 3],
      [-6.4, 25],
      [-9.4, 25],
    ],
    depth: 0.35,
    material: steel,
  })
  const marks = Array.from({ length: 19 }, (_, index) => {
    const y = 5 + index
    return sketchLine(stage, `M-6.45 ${y} L${index % 5 ? -7.1 : -7.9} ${y}`, { z: 0.2 })
  })
  stage.add(
    `<path d="${marks.join('')}" stroke="${tone(material, -1)}" stroke-width="${n(stage.len(0.09))}" fill="none"/>`,
  )
  box(stage, { material: wood, x: 0.6, width: 21.4, height: 4.4, depth: 2.4, grain: 4, grounded: true })
  box(stage, {
    material: { ...BRASS, finish: 'matte' },
    x: 0.6,
    y: 4.4,
    width: 21.4,
    height: 0.45,
    depth: 2.4,
  })
  for (const [px, py] of [
    [-8.2, 1.4],
    [-7, 2.9],
    [-8.8, 3.2],
  ] as const) {
    const [cx, cy] = stage.at(px, py, 1.22)
    stage.add(`<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(stage.len(0.36))}" fill="${tone(BRASS, 0.7)}"/>`)
  }
}

/** Smoothing plane: iron body, knob and tote of beech, steel iron under a lever cap. */
export function plane(stage: Stage, { material, material2 }: Look): void {
  const wood = material2 ?? ROSEWOOD
  box(stage, { material, width: 24.5, height: 0.9, depth: 6.4, grounded: true })
  const cheek = (z: number) =>
    cut(stage, {
      outline: [
        [-12.2, 0.5],
        [12.2, 0.5],
        [12.2, 1.3],
        [8.4, 1.9],
        [4.4, 4.6],
        [1.2, 5.3],
        [-2.4, 4.9],
        [-6.4, 2.2],
        [-12.2, 1.3],
      ],
      z,
      depth: 0.5,
      material,
    })
  cheek(-2.9)
  knob(stage, wood)
  frogAndIron(stage, material)
  handleTote(stage, wood)
  cheek(2.9)
}

/** The front knob, turned. */
function knob(stage: Stage, wood: Material) {
  turned(stage, {
    x: -8.6,
    y: 0.9,
    raised: true,
    streak: 0.5,
    material: { ...wood, finish: 'gloss' },
    profile: smooth([
      [1.5, 0],
      [1.1, 0.8],
      [1, 1.7],
      [1.7, 3],
      [2, 4.2],
      [1.5, 5.3],
      [0.5, 5.7],
      [0.02, 5.75],
    ]),
  })
}

function frogAndIron(stage: Stage, iron: Material) {
  cut(stage, {
    outline: [
      [-2.6, 0.8],
      [5, 0.8],
      [5.4, 4.6],
      [3.6, 5.2],
    ],
    depth: 4.4,
    material: { ...iron, l: iron.l - 0.05 },
  })
  const slab = (
    from: [number, number],
    to: [number, number],
    thick: number,
    depth: number,
    material: Material,
  ) => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1])
    const [nx, ny] = [(-(to[1] - from[1]) / length) * thick, ((to[0] - from[0]) / length) * thick]
    cut(stage, {
      outline: [
        [from[0], from[1]],
        [to[0], to[1]],
        [to[0] + nx, to[1] + ny],
        [from[0] + nx, from[1] + ny],
      ],
      depth,
      material,
    })
  }
  slab([-3.4, 0.7], [6.3, 10.1], 0.5, 5.2, { ...STEEL, finish: 'metal' })
  slab([-3.2, 1.7], [4.2, 8.9], 0.95, 4.6, { ...STEEL, l: STEEL.l + 0.08 })
  const [x, y] = stage.at(0.4, 6, 2.3)
  stage.add(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(stage.len(0.55))}" fill="${tone(BRASS, 0.6)}"/>`)
  turned(stage, {
    x: 5.6,
    y: 2.6,
    raised: true,
    material: BRASS,
    streak: 0.3,
    profile: [
      [1.2, 0],
      [1.25, 0.15],
      [1.25, 1.3],
      [1.1, 1.5],
    ],
    lid: BRASS,
  })
}

/** The rear handle: a horn that leans forward. */
function handleTote(stage: Stage, wood: Material) {
  const outline: [number, number][] = [
    [6.2, 0.9],
    [12, 0.9],
    [11.4, 2.2],
    [10.6, 4.4],
    [10.9, 6.6],
    [12.1, 8.6],
    [11.6, 9.9],
    [9.9, 10.6],
    [8.3, 10],
    [7.6, 8.9],
    [8.3, 7.4],
    [7.9, 5.2],
    [7, 2.8],
  ]
  cut(stage, { outline, depth: 2.1, material: { ...wood, l: wood.l - 0.05 } })
  const front = sketch(
    stage,
    'M6.2 .9 L12 .9 C11.2 1.6 10.5 3.4 10.6 5 C10.7 6.8 12.2 7.8 12 9 C11.7 10.4 8.6 11 7.7 9.2 C7.4 8.4 8.4 7.6 8.2 6.2 C8 4.2 7.4 2.4 6.2 .9 Z',
    { z: 1.06 },
  )
  fill(stage, front, fallFill(stage, wood, 0.9, -0.5))
  stage.add(
    `<path d="${sketchLine(stage, 'M8.6 9.4 C9 8 8.9 6 8.4 4', { z: 1.08 })}" fill="none" stroke="#fff" stroke-width="${n(stage.len(0.3))}" opacity=".35"/>`,
  )
}

/** Ratchet driver and 32 bits in a fitted tray. */
export function driverSet(stage: Stage, { material, material2 }: Look): void {
  const grip = material2 ?? { l: 0.5, c: 0.18, h: 262 }
  box(stage, { material, width: 21, height: 3.4, depth: 13, grain: 4, grounded: true })
  const well = (l: number, r: number, b: number, f: number) =>
    face(
      stage,
      [
        [l, 3.42, f],
        [r, 3.42, f],
        [r, 3.42, b],
        [l, 3.42, b],
      ],
      { material: { ...material, l: material.l - 0.2 } },
      true,
    )
  well(-9.6, 9.6, -5.6, 1.2)
  for (let row = 0; row < 3; row++)
    for (let column = 0; column < 11; column++) {
      if (row === 2 && column > 9) continue
      const [x, z] = [-8.5 + column * 1.7, -4.5 + row * 2.3]
      rod(
        stage,
        [
          [x, 3.4, z],
          [x, 6.1, z],
        ],
        { material: { ...STEEL, l: column % 4 === 3 ? 0.45 : STEEL.l }, radius: 0.42 },
      )
      const [cx, cy] = stage.at(x, 6.3, z)
      stage.add(`<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(stage.len(0.2))}" fill="${tone(STEEL, -1)}"/>`)
    }
  well(-9.6, 9.6, 2.4, 5.6)
  rod(
    stage,
    [
      [-1.4, 4.1, 4],
      [8.6, 4.1, 4],
    ],
    { material: { ...STEEL, l: 0.66 }, radius: 0.5 },
  )
  rod(
    stage,
    [
      [-2.4, 4.4, 4],
      [0, 4.4, 4],
    ],
    { material: { ...STEEL, l: 0.6 }, radius: 1 },
  )
  rod(
    stage,
    [
      [-8.8, 4.5, 4],
      [-2.6, 4.5, 4],
    ],
    { material: grip, radius: 1.45 },
  )
  for (const x of [-8, -6.6, -5.2, -3.8])
    line(stage, [stage.at(x, 5.6, 4.2), stage.at(x, 3.9, 5.2)], {
      color: tone(grip, -1),
      width: stage.len(0.3),
      opacity: 0.6,
    })
}

/** A pair of gloves, one over the other, palm and cuff apart. */
export function gloves(stage: Stage, { material, material2 }: Look): void {
  const cuff = material2 ?? { l: 0.9, c: 0.02, h: 85 }
  stage.ground(
    [
      [-13, -3],
      [13, -3],
      [13, 4],
      [-13, 4],
    ],
    20,
  )
  glove(stage, { ...material, l: material.l - 0.04 }, cuff, 5.4, -2, 1)
  glove(stage, material, cuff, -4.6, 3, -1)
}

function glove(stage: Stage, material: Material, cuff: Material, x: number, z: number, side: 1 | -1) {
  const s = (value: number) => value * side
  const hand = sketch(
    stage,
    `M${s(-4.6)} 7 C${s(-5.4)} 11 ${s(-5.4)} 14 ${s(-5)} 17 L${s(-5.4)} 23 C${s(-5.5)} 25.4 ${s(-3)} 25.6 ${s(-2.8)} 23.4 L${s(-2.5)} 18.4 L${s(-2.6)} 25.4 C${s(-2.6)} 27.8 ${s(0)} 27.8 ${s(0.1)} 25.4 L${s(0.2)} 18.6 L${s(0.5)} 24.8 C${s(0.6)} 27 ${s(3)} 27 ${s(2.9)} 24.6 L${s(2.6)} 18 L${s(3.3)} 22.4 C${s(3.7)} 24.2 ${s(5.8)} 23.8 ${s(5.5)} 21.8 C${s(5)} 18 ${s(4.9)} 15 ${s(5.2)} 13.4 C${s(6.4)} 14.6 ${s(7.2)} 16.2 ${s(8.4)} 16.8 C${s(10.2)} 17.4 ${s(10.9)} 15.6 ${s(10)} 14.4 C${s(8.2)} 12 ${s(6.8)} 9.4 ${s(4.6)} 7 Z`,
    { x, z },
  )
  fill(stage, hand, fallFill(stage, material, 0.95, -0.45))
  stage.inside(hand, () => {
    const palm = sketch(
      stage,
      `M${s(-6)} 5 L${s(-6)} 15.6 C${s(-2)} 17.2 ${s(2)} 17 ${s(5)} 14.6 L${s(12)} 18 L${s(8)} 5 Z`,
      { x, z },
    )
    fill(stage, palm, fallFill(stage, { ...material, l: material.l - 0.07, c: material.c * 1.1 }, 0.7, -0.5))
    for (const d of [
      `M${s(-4)} 15.8 C${s(-1)} 17 ${s(2)} 16.8 ${s(4.4)} 15`,
      `M${s(-3.4)} 12.6 C${s(-1)} 11.4 ${s(1.6)} 10.6 ${s(2.6)} 8`,
      `M${s(1.2)} 13.8 C${s(2.6)} 12 ${s(3.6)} 10.4 ${s(4)} 8`,
    ])
      stage.add(
        `<path d="${sketchLine(stage, d, { x, z })}" fill="none" stroke="${tone(material, -1)}" stroke-width="${n(stage.len(0.26))}" opacity=".5"/>`,
      )
  })
  const band = sketch(
    stage,
    `M${s(-5)} 7.6 C${s(-1)} 8.4 ${s(2)} 8.4 ${s(5.2)} 7.6 L${s(6)} .4 C${s(2)} -.6 ${s(-2)} -.6 ${s(-5.8)} .4 Z`,
    { x, z },
  )
  fill(stage, band, fallFill(stage, cuff, 0.8, -0.3))
  for (const y of [1.6, 3.1, 4.6])
    stage.add(
      `<path d="${sketchLine(stage, `M${s(-5.6)} ${y} C${s(-2)} ${y - 0.8} ${s(2)} ${y - 0.8} ${s(5.8)} ${y}`, { x, z })}" fill="none" stroke="${y === 4.6 ? tone({ l: 0.5, c: 0.18, h: 262 }, 0.3) : tone(cuff, -0.6)}" stroke-width="${n(stage.len(y === 4.6 ? 0.7 : 0.22))}" opacity="${y === 4.6 ? 1 : 0.6}"/>`,
    )
}

/** Rolls of cloth tape: a stack of three, and one standing against it. */
export function tape(stage: Stage, { material }: Look): void {
  for (let index = 0; index < 3; index++) roll(stage, 4, index * 4.9, -3, material, index > 0)
  standing(stage, material)
}

const CORE: Material = { l: 0.78, c: 0.05, h: 74 }

function roll(stage: Stage, x: number, y: number, z: number, material: Material, raised: boolean) {
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
    open: { material: { ...CORE, l: CORE.l - 0.1 }, depth: 0.6, wall: 0.42, floor: 0.75 },
  })
  const { tilt } = stage
  const [cx, cy] = stage.at(x, y + 4.8, z)
  for (const r of [6, 5.3, 4.6])
    stage.add(
      `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(stage.len(r))}" ry="${n(stage.len(r) * tilt)}" fill="none" stroke="${tone(material, -0.5)}" stroke-width="1" opacity=".5"/>`,
    )
  stage.add(
    `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(stage.len(4))}" ry="${n(stage.len(4) * tilt)}" fill="none" stroke="${tone(CORE, 0.6)}" stroke-width="${n(stage.len(0.34))}"/>`,
  )
}

/** A roll on its edge, seen from its side, with a torn end. */
function standing(stage: Stage, material: Material) {
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
  disc(cx, cy, r * 0.62, tone(CORE, 0.7))
  disc(
    cx,
    cy,
    r * 0.55,
    stage.linear([
      [0, tone(CORE, -1)],
      [1, tone(CORE, 0.2)],
    ]),
  )
}
