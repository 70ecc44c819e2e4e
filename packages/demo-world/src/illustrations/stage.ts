import { type Random, randomFrom } from './random.ts'

/**
 * A stage is where a thing stands: centimetres, x to the right, y up, z towards the viewer. It projects
 * points to the picture (without perspective), collects SVG elements, and remembers how far the drawing
 * reaches, so that it can be drawn a second time to fit its frame.
 */
export interface Stage {
  readonly camera: Camera
  /** How high a circle on the floor looks, as a share of its width. */
  readonly tilt: number
  readonly random: Random
  /** A point on the picture, in pixels. */
  at(x: number, y: number, z?: number): Point
  /** Pixels of a length. */
  len(centimetres: number): number
  /** Appends an SVG element. */
  add(svg: string): void
  /** Keeps an outline for several uses; answers its id. Grows the bounds by `points`. */
  outline(d: string, points: Point[]): string
  /** Grows the bounds. */
  reach(points: Point[]): void
  /** A linear gradient over the shape's own box, from one corner (0–1) to another. */
  linear(stops: Stop[], from?: Point, to?: Point): string
  radial(stops: Stop[], center?: Point, radius?: number): string
  /** Draws only inside an outline. */
  inside(outline: string, draw: () => void): void
  /** Says that the thing touches the floor here and is so high, for its shadows. */
  ground(points: [x: number, z: number][], height: number, contact?: boolean): void
  readonly result: Drawing
}

export type Point = [number, number]
export type Stop = [offset: number, color: string, opacity?: number]

/** Degrees: yaw turns the thing so that its right side shows; pitch looks down on it. */
export interface Camera {
  yaw: number
  pitch: number
}

export interface Fit {
  scale: number
  x: number
  y: number
}

export interface Drawing {
  body: string[]
  defs: string[]
  bounds: { left: number; top: number; right: number; bottom: number }
  /** `contact` is false for what hangs above the floor and only casts a soft shadow. */
  grounds: { points: Point[]; height: number; contact: boolean }[]
}

const RADIANS = Math.PI / 180
export const n = (value: number) => `${Math.round(value * 10) / 10}`
export const xy = ([x, y]: Point) => `${n(x)} ${n(y)}`

export function createStage(camera: Camera, seed: string, fit: Fit = { scale: 10, x: 0, y: 0 }): Stage {
  const sinYaw = Math.sin(camera.yaw * RADIANS)
  const cosYaw = Math.cos(camera.yaw * RADIANS)
  const sinPitch = Math.sin(camera.pitch * RADIANS)
  const cosPitch = Math.cos(camera.pitch * RADIANS)
  const result: Drawing = {
    body: [],
    defs: [],
    bounds: { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity },
    grounds: [],
  }
  const known = new Map<string, string>()
  const define = (key: string, element: (id: string) => string) => {
    const id = known.get(key) ?? `a${known.size}`
    if (!known.has(key)) {
      known.set(key, id)
      result.defs.push(element(id))
    }
    return id
  }
  const stopsOf = (stops: Stop[]) =>
    stops
      .map(([offset, color, opacity]) => {
        const see = opacity === undefined ? '' : ` stop-opacity="${opacity}"`
        return `<stop offset="${n(offset * 100)}%" stop-color="${color}"${see}/>`
      })
      .join('')

  const stage: Stage = {
    camera,
    tilt: sinPitch,
    random: randomFrom(seed),
    at(x, y, z = 0) {
      const across = x * cosYaw + z * sinYaw
      const towards = -x * sinYaw + z * cosYaw
      return [fit.x + across * fit.scale, fit.y + (towards * sinPitch - y * cosPitch) * fit.scale]
    },
    len: (centimetres) => centimetres * fit.scale,
    add: (svg) => result.body.push(svg),
    outline(d, points) {
      stage.reach(points)
      return define(d, (id) => `<path id="${id}" d="${d}"/>`)
    },
    reach(points) {
      const { bounds } = result
      for (const [x, y] of points) {
        bounds.left = Math.min(bounds.left, x)
        bounds.right = Math.max(bounds.right, x)
        bounds.top = Math.min(bounds.top, y)
        bounds.bottom = Math.max(bounds.bottom, y)
      }
    },
    linear(stops, [x1, y1] = [0, 0], [x2, y2] = [1, 0]) {
      const key = `l${stopsOf(stops)}${x1},${y1},${x2},${y2}`
      const id = define(
        key,
        (made) =>
          `<linearGradient id="${made}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopsOf(stops)}</linearGradient>`,
      )
      return `url(#${id})`
    },
    radial(stops, [cx, cy] = [0.5, 0.5], r = 0.5) {
      const id = define(
        `r${stopsOf(stops)}${cx},${cy},${r}`,
        (made) =>
          `<radialGradient id="${made}" cx="${cx}" cy="${cy}" r="${r}">${stopsOf(stops)}</radialGradient>`,
      )
      return `url(#${id})`
    },
    inside(outline, draw) {
      const id = define(
        `c${outline}`,
        (made) => `<clipPath id="${made}"><use href="#${outline}"/></clipPath>`,
      )
      result.body.push(`<g clip-path="url(#${id})">`)
      draw()
      result.body.push('</g>')
    },
    ground(points, height, contact = true) {
      const projected = points.map(([x, z]) => stage.at(x, 0, z))
      result.grounds.push({ points: projected, height: stage.len(height), contact })
    },
    result,
  }
  return stage
}

/** The same stage with its origin moved, for things that stand side by side. */
export function shifted(
  stage: Stage,
  { x = 0, y = 0, z = 0 }: { x?: number; y?: number; z?: number },
): Stage {
  return {
    ...stage,
    at: (ax, ay, az = 0) => stage.at(ax + x, ay + y, az + z),
    ground: (points, height, contact) =>
      stage.ground(
        points.map(([px, pz]) => [px + x, pz + z]),
        height,
        contact,
      ),
  }
}
