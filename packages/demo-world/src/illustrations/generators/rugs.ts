import { fill } from '../forms/paint.ts'
import { tone } from '../material.ts'
import { n, type Point, type Stage } from '../stage.ts'
import type { Look } from './look.ts'

/** Flat-woven kilim, half unrolled: stripes of diamonds and teeth, tassels at its open end. */
export function kilim(stage: Stage, { material, material2 }: Look): void {
  const indigo = material2 ?? { l: 0.4, c: 0.08, h: 265 }
  const sand = { l: 0.86, c: 0.045, h: 82 }
  const [w, d] = [74, 96]
  const floor = (x: number, z: number): Point => stage.at(x, 0, z)
  const corners = [floor(-w, d), floor(w, d), floor(w, -d), floor(-w, -d)]
  stage.ground(
    [
      [-w, -d],
      [w, -d],
      [w, d],
      [-w, d],
    ],
    3,
  )
  tassels(stage, floor, w, d, sand)
  const outline = stage.outline(`M${corners.map((p) => p.map(n).join(' ')).join('L')}Z`, corners)
  fill(
    stage,
    outline,
    stage.linear(
      [
        [0, tone(material, 0.9)],
        [0.5, tone(material, 0.45)],
        [1, tone(material, 0)],
      ],
      [0, 0],
      [1, 1],
    ),
  )
  const shape = (points: Point[]) => `M${points.map(([x, z]) => floor(x, z).map(n).join(' ')).join('L')}Z`
  const stripe = (z: number, half: number) =>
    shape([
      [-w, z + half],
      [w, z + half],
      [w, z - half],
      [-w, z - half],
    ])
  const paint = (d: string, color: string) => stage.add(`<path d="${d}" fill="${color}"/>`)
  const diamonds = (z: number, count: number, half: number, k = 1) =>
    Array.from({ length: count }, (_, index) => {
      const x = -w + ((index + 0.5) * 2 * w) / count
      const r = (w / count) * k
      return shape([
        [x, z + half * k],
        [x + r, z],
        [x, z - half * k],
        [x - r, z],
      ])
    }).join('')
  const teeth = (z: number, direction: number) =>
    Array.from({ length: 18 }, (_, index) => {
      const x = -w + (index * 2 * w) / 18
      return shape([
        [x, z],
        [x + w / 9, z],
        [x + w / 18, z + direction * 7],
      ])
    }).join('')
  stage.inside(outline, () => {
    for (const z of [-62, 0, 62]) {
      const middle = z !== 0
      paint(stripe(z, 15), tone(middle ? indigo : sand, 0.35))
      paint(teeth(z + 15, 1) + teeth(z - 15, -1), tone(middle ? indigo : sand, 0.35))
      paint(diamonds(z, 6, 12), tone(middle ? sand : material, 0.4))
      paint(diamonds(z, 6, 12, 0.62), tone(middle ? material : indigo, 0.3))
      paint(diamonds(z, 6, 12, 0.28), tone(sand, 0.6))
    }
    for (const z of [-89, -84, -31, -28, 28, 31, 84, 89]) paint(stripe(z, 1.1), tone(sand, 0.4))
    rollShade(stage, material, w, d)
  })
  rolledEnd(stage, material, w, d)
}

function tassels(
  stage: Stage,
  floor: (x: number, z: number) => Point,
  w: number,
  d: number,
  sand: { l: number; c: number; h: number },
) {
  const strands = Array.from({ length: 25 }, (_, index) => {
    const x = -w + 2 + (index * (2 * w - 4)) / 24
    const [from, to] = [floor(x, d - 1), floor(x + stage.random() * 3 - 1.5, d + 10)]
    stage.reach([to])
    return `M${from.map(n).join(' ')}L${to.map(n).join(' ')}`
  })
  stage.add(
    `<path d="${strands.join('')}" fill="none" stroke="${tone(sand, 0.1)}" stroke-width="${n(stage.len(2.2))}"/>`,
  )
}

/** The shade that the rolled end throws on the rug. */
function rollShade(stage: Stage, material: Look['material'], w: number, d: number) {
  const shade = [stage.at(-w, 0, -d + 42), stage.at(w, 0, -d + 42), stage.at(w, 0, -d), stage.at(-w, 0, -d)]
  stage.add(
    `<path d="M${shade.map((p) => p.map(n).join(' ')).join('L')}Z" fill="${stage.linear(
      [
        [0, tone(material, -1), 0.75],
        [1, tone(material, -1), 0],
      ],
      [0, 0],
      [0, 1],
    )}"/>`,
  )
}

function rolledEnd(stage: Stage, material: Look['material'], w: number, d: number) {
  const [z, r] = [-d + 10, 11]
  const a = stage.at(-w - 1, r, z)
  const b = stage.at(w + 1, r, z)
  const radius = stage.len(r)
  const [nx, ny] = [-(b[1] - a[1]), b[0] - a[0]]
  const length = Math.hypot(nx, ny)
  const off = (p: Point, k: number): Point => [
    p[0] + (nx / length) * radius * k,
    p[1] + (ny / length) * radius * k,
  ]
  const body = [off(a, -1), off(b, -1), off(b, 1), off(a, 1)]
  const outline = stage.outline(`M${body.map((p) => p.map(n).join(' ')).join('L')}Z`, body)
  fill(
    stage,
    outline,
    stage.linear(
      [
        [0, tone(material, 0.7)],
        [0.3, tone(material, 1)],
        [0.6, tone(material, 0.2)],
        [1, tone(material, -0.9)],
      ],
      [0, 0],
      [0, 1],
    ),
  )
  for (const [k, opacity] of [
    [1, 1],
    [0.66, 0.5],
    [0.34, 0.5],
  ] as const)
    stage.add(
      `<ellipse cx="${n(b[0])}" cy="${n(b[1])}" rx="${n(radius * 0.42 * k)}" ry="${n(radius * k)}" fill="${tone(material, k === 1 ? -0.4 : -0.8)}" stroke="${tone(material, 0.6)}" stroke-width="1.5" opacity="${opacity}"/>`,
    )
}
