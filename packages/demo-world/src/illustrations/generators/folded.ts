import { fallFill, fill, line } from '../forms/paint.ts'
import { sketch, sketchLine } from '../forms/sketch.ts'
import { type Material, tone } from '../material.ts'
import { n, type Point, type Stage } from '../stage.ts'
import type { Look } from './look.ts'

/** A folded cloth seen from the front: a rounded fold on the left, open edges on the right. */
interface Fold {
  y: number
  width: number
  height: number
  depth: number
  x?: number
  layers?: number
  material: Material
  weave?: 'waffle' | 'twill' | 'plain'
}

function folded(
  stage: Stage,
  { x = 0, y, width: w, height: h, depth: d, layers = 3, material, weave }: Fold,
) {
  const [l, r, z] = [x - w / 2, x + w / 2, d / 2]
  const topCorners: Point[] = [
    [l + h * 0.42, d / 2],
    [r - 0.5, d / 2],
    [r + 0.1, -d / 2],
    [l + h * 0.5, -d / 2],
  ]
  const top = topCorners.map(([px, pz]) => stage.at(px, y + h, pz))
  const [a, b, c, e] = top
  if (!a || !b || !c || !e) return
  const side = [
    stage.at(r, y + h * 0.1, z),
    stage.at(r, y + h * 0.96, z),
    stage.at(r + 0.2, y + h, -z),
    stage.at(r + 0.2, y + h * 0.12, -z),
  ]
  const sideOutline = stage.outline(`M${side.map((p) => p.map(n).join(' ')).join('L')}Z`, side)
  fill(stage, sideOutline, tone(material, -0.5))
  const surface = stage.outline(`M${[a, b, c, e].map((p) => p.map(n).join(' ')).join('L')}Z`, top)
  const soft = `stroke-width="${n(stage.len(h * 0.34))}"`
  stage.add(
    `<use href="#${surface}" fill="${stage.linear(
      [
        [0, tone(material, 1)],
        [1, tone(material, 0.35)],
      ],
      [0, 0],
      [1, 1],
    )}" stroke="${tone(material, 0.66)}" ${soft}/>`,
  )
  if (weave) stage.inside(surface, () => woven(stage, top, material, weave))
  const front = sketch(
    stage,
    `M${l + h * 0.5} ${y + h} C${l - h * 0.16} ${y + h} ${l - h * 0.16} ${y} ${l + h * 0.5} ${y} L${r - 0.6} ${y} C${r + 0.5} ${y} ${r + 0.5} ${y + h} ${r - 0.6} ${y + h} Z`,
    { z },
  )
  fill(stage, front, fallFill(stage, material, 0.7, -0.5))
  stage.inside(front, () => {
    for (let layer = 1; layer < layers; layer++) {
      const at = y + (h * layer) / layers
      const path = sketchLine(
        stage,
        `M${l + h * (layer % 2 ? 0.34 : 0.2)} ${at} C${l + w * 0.3} ${at + 0.14} ${l + w * 0.7} ${at - 0.16} ${r + 1} ${at}`,
        { z },
      )
      stage.add(
        `<path d="${path}" fill="none" stroke="${tone(material, -1)}" stroke-width="${n(stage.len(h * 0.075))}" opacity=".5"/><path d="${path}" transform="translate(0 ${n(stage.len(h * 0.07))})" fill="none" stroke="${tone(material, 1)}" stroke-width="${n(stage.len(h * 0.05))}" opacity=".55"/>`,
      )
    }
  })
  return surface
}

/** Rows and columns across a four-cornered top. */
export function woven(stage: Stage, [a, b, c, e]: Point[], material: Material, weave: string) {
  if (!a || !b || !c || !e || weave === 'plain') return
  const mix = (from: Point, to: Point, t: number): Point => [
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t,
  ]
  const lines: string[] = []
  const steps = (count: number, pair: (t: number) => [Point, Point]) => {
    for (let index = 1; index < count; index++) {
      const [from, to] = pair(index / count)
      lines.push(`M${from.map(n).join(' ')}L${to.map(n).join(' ')}`)
    }
  }
  steps(weave === 'waffle' ? 24 : 30, (t) => [mix(a, b, t), mix(e, c, weave === 'twill' ? t + 0.2 : t)])
  if (weave === 'waffle') steps(9, (t) => [mix(a, e, t), mix(b, c, t)])
  stage.add(
    `<path d="${lines.join('')}" fill="none" stroke="${tone(material, -0.6)}" stroke-width="1.6" opacity=".3"/>`,
  )
}

const floorOf = (stage: Stage, w: number, d: number, h: number) =>
  stage.ground(
    [
      [-w / 2, -d / 2],
      [w / 2, -d / 2],
      [w / 2, d / 2],
      [-w / 2, d / 2],
    ],
    h,
  )

/** Waffle towels: bath, hand and face, folded on each other. */
export function towels(stage: Stage, { material, material2 }: Look): void {
  const second = material2 ?? { ...material, l: material.l + 0.1, c: material.c * 0.5 }
  floorOf(stage, 42, 28, 22)
  folded(stage, { y: 0, width: 44, height: 6.4, depth: 30, layers: 4, material, weave: 'waffle' })
  folded(stage, {
    y: 6.8,
    x: 0.8,
    width: 42,
    height: 5.8,
    depth: 29,
    layers: 4,
    material: second,
    weave: 'waffle',
  })
  folded(stage, { y: 13, x: -0.4, width: 38, height: 4.6, depth: 27, layers: 3, material, weave: 'waffle' })
  folded(stage, {
    y: 17.9,
    x: -1,
    width: 27,
    height: 3.4,
    depth: 22,
    layers: 3,
    material: second,
    weave: 'waffle',
  })
  hangingLoop(stage, second)
}

function hangingLoop(stage: Stage, material: Material) {
  line(stage, [stage.at(8, 18.6, 11), stage.at(9.6, 16.2, 11.4), stage.at(11, 18.6, 11)], {
    color: tone(material, -0.5),
    width: stage.len(0.7),
  })
}

/** Twill cloths, hemmed, tied with a strip of paper. */
export function cloths(stage: Stage, { material, material2 }: Look): void {
  floorOf(stage, 26, 22, 15)
  const tape = material2 ?? { l: 0.93, c: 0.02, h: 85 }
  for (let index = 0; index < 5; index++)
    folded(stage, {
      y: index * 2.9,
      x: (index % 2) * 0.5,
      width: 27 - (index % 3) * 0.3,
      height: 2.75,
      depth: 23,
      layers: 2,
      material: index % 2 ? { ...material, l: material.l + 0.03 } : material,
      weave: index === 4 ? 'twill' : 'plain',
    })
  const strap = sketch(stage, 'M-4 14.6 L4.6 14.6 L4.6 -.1 L-4 -.1 Z', { z: 11.7 })
  const over = [
    stage.at(-4, 14.9, 11.7),
    stage.at(4.6, 14.9, 11.7),
    stage.at(4.8, 14.7, -11.5),
    stage.at(-3.8, 14.7, -11.5),
  ]
  const top = stage.outline(`M${over.map((p) => p.map(n).join(' ')).join('L')}Z`, over)
  fill(stage, top, tone(tape, 0.7))
  fill(stage, strap, fallFill(stage, tape, 0.6, -0.1))
  const ink = { l: 0.42, c: 0.16, h: 262 }
  for (const [y, half] of [
    [9.4, 2.4],
    [7.9, 1.7],
  ] as const)
    line(stage, [stage.at(0.3 - half, y, 11.8), stage.at(0.3 + half, y, 11.8)], {
      color: tone(ink, 0.2),
      width: stage.len(0.62),
    })
}
