import { type Material, tone } from '../material.ts'
import { n, type Point, type Stage, type Stop, xy } from '../stage.ts'

/** Colours of a round thing from its lit left edge to its right edge, where the floor throws light back. */
export function roundStops(material: Material): Stop[] {
  if (material.finish === 'metal')
    return [
      [0, tone(material, -0.2)],
      [0.1, tone(material, 0.5)],
      [0.24, tone({ ...material, l: material.l + 0.1, c: material.c * 0.6 }, 1)],
      [0.36, tone(material, 0.5)],
      [0.56, tone(material, -0.2)],
      [0.8, tone(material, -1)],
      [0.92, tone(material, -0.4)],
      [1, tone(material, 0.1)],
    ]
  return [
    [0, tone(material, 0.55)],
    [0.16, tone(material, 1)],
    [0.42, tone(material, 0.4)],
    [0.68, tone(material, -0.1)],
    [0.9, tone(material, -0.6)],
    [1, tone(material, -0.35)],
  ]
}

/** A fill from the lit to the unlit side. */
export const roundFill = (stage: Stage, material: Material) => stage.linear(roundStops(material))

/** A fill that darkens downwards, for soft things. */
export const fallFill = (stage: Stage, material: Material, top = 0.9, bottom = -0.5) =>
  stage.linear(
    [
      [0, tone(material, top)],
      [0.45, tone(material, (top + bottom) / 2 + 0.1)],
      [1, tone(material, bottom)],
    ],
    [0.2, 0],
    [0.75, 1],
  )

export function fill(stage: Stage, outline: string, paint: string, opacity?: number): void {
  stage.add(
    `<use href="#${outline}" fill="${paint}"${opacity === undefined ? '' : ` opacity="${opacity}"`}/>`,
  )
}

/** A line of round ends through given points. */
export function line(
  stage: Stage,
  points: Point[],
  { color, width, opacity, dash }: { color: string; width: number; opacity?: number; dash?: string },
): void {
  const extra = `${opacity === undefined ? '' : ` opacity="${opacity}"`}${dash ? ` stroke-dasharray="${dash}"` : ''}`
  stage.add(`<path d="${curve(points)}" fill="none" stroke="${color}" stroke-width="${n(width)}"${extra}/>`)
}

/** A smooth curve through points (Catmull–Rom, as Béziers); straight for two. */
export function curve(points: Point[], start = 'M'): string {
  const [first, second] = points
  if (!first || !second) return ''
  if (points.length === 2) return `${start}${xy(first)}L${xy(second)}`
  const pieces = points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? from
    const before = points[index - 1] ?? from
    const after = points[index + 2] ?? to
    const one = handle(from, [to[0] - before[0], to[1] - before[1]], from, to)
    const two = handle(to, [from[0] - after[0], from[1] - after[1]], from, to)
    return `C${xy(one)} ${xy(two)} ${xy(to)}`
  })
  return `${start}${xy(first)}${pieces.join('')}`
}

/** A closed smooth curve through points. */
export function loop(points: Point[]): string {
  const [first, second] = points
  const last = points.at(-1)
  if (!first || !second || !last) return ''
  const around = curve([last, ...points, first, second])
  const inner = around.slice(around.indexOf('C') + 1)
  return `M${xy(first)}C${inner.slice(inner.indexOf('C') + 1, inner.lastIndexOf('C'))}Z`
}

/** A Bézier handle, kept short where points lie close together, so that the curve never swings past them. */
function handle(at: Point, [dx, dy]: Point, from: Point, to: Point): Point {
  const length = Math.hypot(dx, dy) || 1
  const size = Math.min(length / 6, Math.hypot(to[0] - from[0], to[1] - from[1]) * 0.36)
  return [at[0] + (dx / length) * size, at[1] + (dy / length) * size]
}

export const polygon = (points: Point[]) => `M${points.map(xy).join('L')}Z`
