import { type Material, tone } from '../material.ts'
import { n, type Point, type Stage } from '../stage.ts'
import { curve, fill, polygon } from './paint.ts'

type Vector = [x: number, y: number, z: number]

/** Where the light comes from: over the viewer's left shoulder. */
const LIGHT: Vector = [-0.5, 0.72, 0.48]

export interface Surface {
  material: Material
  /** Wood: lines along the longest edge. */
  grain?: number
}

/** A box by the centre of its underside, its width (x), height (y) and depth (z). */
export interface Box extends Surface {
  x?: number
  y?: number
  z?: number
  width: number
  height: number
  depth: number
  /** Stands on the floor. */
  grounded?: boolean
}

export function box(stage: Stage, { x = 0, y = 0, z = 0, width, height, depth, grounded, ...surface }: Box) {
  const [l, r, f, b] = [x - width / 2, x + width / 2, z + depth / 2, z - depth / 2]
  const [low, top] = [y, y + height]
  if (grounded)
    stage.ground(
      [
        [l, b],
        [r, b],
        [r, f],
        [l, f],
      ],
      top,
    )
  face(
    stage,
    [
      [l, top, f],
      [r, top, f],
      [r, top, b],
      [l, top, b],
    ],
    surface,
  )
  face(
    stage,
    [
      [r, low, f],
      [r, low, b],
      [r, top, b],
      [r, top, f],
    ],
    surface,
  )
  face(
    stage,
    [
      [l, low, f],
      [r, low, f],
      [r, top, f],
      [l, top, f],
    ],
    surface,
  )
}

/** A shape cut from a board: outline in x and y, counted against the clock, `depth` thick along z. */
export interface Cut extends Surface {
  outline: [x: number, y: number][]
  z?: number
  depth: number
  grounded?: boolean
}

export function cut(stage: Stage, { outline, z = 0, depth, grounded, ...surface }: Cut): void {
  const [front, back] = [z + depth / 2, z - depth / 2]
  const edges = outline.map((from, index) => ({ from, to: outline[(index + 1) % outline.length] ?? from }))
  const xs = outline.map(([x]) => x)
  if (grounded)
    stage.ground(
      [
        [Math.min(...xs), back],
        [Math.max(...xs), back],
        [Math.max(...xs), front],
        [Math.min(...xs), front],
      ],
      Math.max(...outline.map(([, y]) => y)),
    )
  const yaw = (stage.camera.yaw * Math.PI) / 180
  const nearness = ({ from, to }: (typeof edges)[number]) => -((from[0] + to[0]) / 2) * Math.sin(yaw)
  for (const { from, to } of edges.toSorted((a, b) => nearness(a) - nearness(b)))
    face(
      stage,
      [
        [from[0], from[1], front],
        [from[0], from[1], back],
        [to[0], to[1], back],
        [to[0], to[1], front],
      ],
      { material: surface.material },
      true,
    )
  face(
    stage,
    outline.map(([x, y]): Vector => [x, y, front]),
    surface,
  )
}

/** One flat side, left out when it faces away. Corners run against the clock as seen from outside. */
export function face(stage: Stage, corners: Vector[], { material, grain }: Surface, plain = false): void {
  const points = corners.map((corner) => stage.at(...corner))
  if (area(points) >= 0) return
  const light = lightOn(corners)
  const outline = stage.outline(polygon(points), points)
  const paint = stage.linear(
    [
      [0, tone(material, light + 0.16)],
      [1, tone(material, light - 0.2)],
    ],
    [0.1, 0],
    [0.9, 1],
  )
  const seam = plain ? '' : ` stroke="${tone(material, light + 0.25)}" stroke-width="1.2"`
  stage.add(`<use href="#${outline}" fill="${paint}"${seam}/>`)
  if (grain && corners.length === 4)
    stage.inside(outline, () => woodGrain(stage, points, material, light, grain))
}

/** How much light a flat side gets, as `tone` counts it. */
function lightOn([a, b, c]: Vector[]): number {
  if (!a || !b || !c) return 0
  const u: Vector = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const v: Vector = [c[0] - a[0], c[1] - a[1], c[2] - a[2]]
  const normal: Vector = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]
  const size = Math.hypot(...normal) || 1
  const facing = (normal[0] * LIGHT[0] + normal[1] * LIGHT[1] + normal[2] * LIGHT[2]) / size
  return -0.6 + Math.max(-0.12, facing) * 1.75
}

/** Twice the signed area; negative when the corners run against the clock on the picture. */
function area(points: Point[]): number {
  return points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}

function woodGrain(stage: Stage, points: Point[], material: Material, light: number, count: number) {
  const [a, b, c, d] = points
  if (!a || !b || !c || !d) return
  const long = Math.hypot(b[0] - a[0], b[1] - a[1]) >= Math.hypot(c[0] - b[0], c[1] - b[1])
  const [p, q, r, s] = long ? [a, b, d, c] : [b, c, a, d]
  const between = (from: Point, to: Point, t: number): Point => [
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t,
  ]
  for (let index = 0; index < count; index++) {
    const at = (index + 0.3 + stage.random() * 0.5) / count
    const bend = ((stage.random() - 0.5) * 0.28) / count
    const [from, to] = [between(p, r, at), between(q, s, at + bend)]
    const middle = between(
      between(p, r, at + bend * 2.4),
      between(q, s, at + bend * 2.4),
      0.3 + stage.random() * 0.4,
    )
    stage.add(
      `<path d="${curve([from, middle, to])}" fill="none" stroke="${tone(material, light - 0.55)}" stroke-width="${n(1 + stage.random() * 1.6)}" opacity=".45"/>`,
    )
  }
}

/** A bent rod: handles, frames, cords. Round ends, lit from above left. With another `end` a straight, tapered leg. */
export function rod(
  stage: Stage,
  points: Vector[],
  { material, radius, end = radius }: { material: Material; radius: number; end?: number },
): void {
  const path = points.map((point) => stage.at(...point))
  const [first, last] = [path[0], path.at(-1)]
  if (!first || !last) return
  stage.reach(
    path.flatMap(([x, y]): Point[] => [
      [x - stage.len(radius), y - stage.len(radius) * 0.5],
      [x + stage.len(radius), y + stage.len(radius) * 0.5],
    ]),
  )
  if (end !== radius) {
    tapered(stage, first, last, stage.len(radius), stage.len(end), material)
    return
  }
  const outline = stage.outline(curve(path), [])
  const layer = (shift: number, light: number, width: number) => {
    const [dx, dy] = [-stage.len(radius) * shift, -stage.len(radius) * shift * 0.6]
    stage.add(
      `<use href="#${outline}" x="${n(dx)}" y="${n(dy)}" fill="none" stroke="${tone(material, light)}" stroke-width="${n(stage.len(radius * width))}"/>`,
    )
  }
  layer(0, -0.6, 2)
  layer(0.14, 0, 1.55)
  layer(0.28, 0.5, 0.95)
  layer(0.42, 0.95, 0.32)
}

/** A straight leg that gets thinner. */
function tapered(stage: Stage, from: Point, to: Point, start: number, end: number, material: Material) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
  const [nx, ny] = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length]
  const corners: Point[] = [
    [from[0] + nx * start, from[1] + ny * start],
    [from[0] - nx * start, from[1] - ny * start],
    [to[0] - nx * end, to[1] - ny * end],
    [to[0] + nx * end, to[1] + ny * end],
  ]
  const outline = stage.outline(polygon(corners), corners)
  fill(
    stage,
    outline,
    stage.linear([
      [0, tone(material, 0.7)],
      [0.45, tone(material, 0.3)],
      [1, tone(material, -0.7)],
    ]),
  )
}
