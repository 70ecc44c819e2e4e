import { smooth, turned } from '../forms/lathe.ts'
import { fallFill, fill } from '../forms/paint.ts'
import { sketch, sketchLine } from '../forms/sketch.ts'
import { box, cut } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'
import { BRASS, ROSEWOOD, STEEL } from './stuff.ts'

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
