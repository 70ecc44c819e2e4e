import { toHex } from '@tandem/brand-palette'
import { smooth, turned } from '../forms/lathe.ts'
import { fill, polygon } from '../forms/paint.ts'
import { rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import { n, type Point, type Stage } from '../stage.ts'
import type { Look } from './look.ts'

const FLAME = toHex({ l: 0.95, c: 0.1, h: 84 })
const AMBER = toHex({ l: 0.82, c: 0.14, h: 70 })

/** Six-sided brass lantern, 40 cm: pierced panels, light inside, a dome and a ring. */
export function lantern(stage: Stage, { material }: Look): void {
  const brass: Material = { ...material, finish: 'metal' }
  turned(stage, {
    material: brass,
    streak: 0.4,
    profile: smooth([
      [8.4, 0],
      [8.6, 0.5],
      [7.6, 1.4],
      [8, 2.6],
    ]),
  })
  const [gx, gy] = stage.at(0, 13, 0)
  stage.add(
    `<circle cx="${n(gx)}" cy="${n(gy)}" r="${n(stage.len(20))}" fill="${stage.radial([
      [0, AMBER, 0.55],
      [0.45, AMBER, 0.18],
      [1, AMBER, 0],
    ])}"/>`,
  )
  body(stage, material)
  turned(stage, {
    material: brass,
    raised: true,
    streak: 0.4,
    profile: smooth([
      [8.8, 22.6],
      [9, 23],
      [8.2, 24],
      [6.6, 27.4],
      [3.2, 30.6],
      [1.2, 31.8],
      [1, 33],
      [1.7, 34.2],
      [1, 35.4],
      [0.02, 36.2],
    ]),
  })
  const [x, y] = stage.at(0, 38.6, 0)
  stage.reach([[x, y - stage.len(2.6)]])
  stage.add(
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(stage.len(2.2))}" fill="none" stroke="${tone(material, -0.6)}" stroke-width="${n(stage.len(0.8))}"/><circle cx="${n(x - 1)}" cy="${n(y - 1)}" r="${n(stage.len(2.2))}" fill="none" stroke="${tone(material, 0.8)}" stroke-width="${n(stage.len(0.32))}"/>`,
  )
}

function body(stage: Stage, material: Material) {
  const corner = (index: number, y: number): [number, number, number] => {
    const angle = (index / 6) * Math.PI * 2 + 0.24
    return [Math.cos(angle) * 8.2, y, Math.sin(angle) * 8.2]
  }
  const panels = [0, 1, 2, 3, 4, 5]
    .map((index) => ({
      index,
      corners: [corner(index + 1, 2.4), corner(index, 2.4), corner(index, 23), corner(index + 1, 23)],
    }))
    .map((panel) => ({ ...panel, points: panel.corners.map((c) => stage.at(...c)) }))
    .filter(({ points: [a, b] }) => a && b && a[0] < b[0])
  for (const { index, corners, points } of panels) {
    const light = -0.2 + Math.cos(((index + 0.5) / 6) * Math.PI * 2 + 0.24 - 2.3) * 0.7
    const outline = stage.outline(polygon(points), points)
    fill(
      stage,
      outline,
      stage.linear(
        [
          [0, tone(material, light + 0.3)],
          [0.5, tone(material, light)],
          [1, tone(material, light - 0.5)],
        ],
        [0, 0],
        [0.4, 1],
      ),
    )
    pierced(stage, corners)
  }
  for (const { corners } of panels)
    for (const pair of [
      [corners[0], corners[3]],
      [corners[1], corners[2]],
    ] as const)
      if (pair[0] && pair[1]) rod(stage, [pair[0], pair[1]], { material, radius: 0.36 })
}

/** An arched window full of light behind a star lattice. */
function pierced(stage: Stage, corners: [number, number, number][]) {
  const [right, left, , top] = corners
  if (!right || !left || !top) return
  const on = (u: number, v: number): Point => {
    const x = left[0] + (right[0] - left[0]) * u
    const z = left[2] + (right[2] - left[2]) * u
    return stage.at(x, left[1] + (top[1] - left[1]) * v, z)
  }
  const p = (u: number, v: number) => on(u, v).map(n).join(' ')
  const window = stage.outline(
    `M${p(0.17, 0.1)}L${p(0.83, 0.1)}L${p(0.83, 0.66)}C${p(0.83, 0.78)} ${p(0.6, 0.84)} ${p(0.5, 0.92)}C${p(0.4, 0.84)} ${p(0.17, 0.78)} ${p(0.17, 0.66)}Z`,
    [],
  )
  fill(
    stage,
    window,
    stage.radial(
      [
        [0, '#fffbe6'],
        [0.35, FLAME],
        [1, AMBER],
      ],
      [0.5, 0.62],
      0.62,
    ),
  )
  stage.inside(window, () => {
    const stars: string[] = []
    for (const v of [0.16, 0.3, 0.44, 0.58, 0.72]) {
      stars.push(
        `M${p(0.17, v)}L${p(0.5, v + 0.13)}L${p(0.83, v)}M${p(0.17, v)}L${p(0.5, v - 0.13)}L${p(0.83, v)}`,
      )
      stars.push(`M${p(0.34, v - 0.065)}L${p(0.34, v + 0.065)}M${p(0.66, v - 0.065)}L${p(0.66, v + 0.065)}`)
    }
    stage.add(
      `<path d="${stars.join('')}" fill="none" stroke="${tone({ l: 0.5, c: 0.09, h: 70 }, -0.2)}" stroke-width="${n(stage.len(0.34))}"/>`,
    )
  })
}
