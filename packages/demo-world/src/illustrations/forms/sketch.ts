import type { Point, Stage } from '../stage.ts'
import { xy } from '../stage.ts'

/** Where a sketch is pinned: its own origin in centimetres. */
export interface Pin {
  x?: number
  y?: number
  z?: number
}

/**
 * An outline drawn by hand, for cloth and leather. `d` is a path in centimetres with y upwards, absolute
 * `M L C Q Z` only; it hangs in the plane z of its pin. Answers the outline's id.
 */
export function sketch(stage: Stage, d: string, pin: Pin = {}): string {
  const { path, points } = project(stage, d, pin)
  return stage.outline(path, points)
}

/** The same for an open line that is only stroked: answers the path. */
export function sketchLine(stage: Stage, d: string, pin: Pin = {}): string {
  return project(stage, d, pin).path
}

function project(stage: Stage, d: string, { x = 0, y = 0, z = 0 }: Pin) {
  const points: Point[] = []
  const path = d.replace(/(-?[\d.]+)[ ,]+(-?[\d.]+)/g, (_, first: string, second: string) => {
    const point = stage.at(x + Number(first), y + Number(second), z)
    points.push(point)
    return xy(point)
  })
  return { path, points }
}
