import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import { fill, line } from './paint.ts'

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
