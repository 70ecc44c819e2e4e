import { type Material, tone } from '../material.ts'
import { n, type Point, type Stage, xy } from '../stage.ts'
import { curve, fill, line, roundFill } from './paint.ts'

/** Radius and height; from the foot upwards. A repeated point makes a sharp edge. */
export type Profile = [radius: number, height: number][]

export interface Turned {
  profile: Profile
  material: Material
  x?: number
  y?: number
  z?: number
  /** Shows the inside: its material, and how deep the floor lies. */
  open?: { material: Material; depth: number; floor?: number; wall?: number }
  /** A second glaze from the foot up to this height. */
  dip?: { height: number; material: Material }
  /** Draws a flat top in the material instead of an opening. */
  lid?: Material
  streak?: number
  /** Seeded specks in the clay. */
  specks?: number
  /** No shadow of its own, because it stands on something. */
  raised?: boolean
}

/** Anything made on a wheel or a lathe: pots, plates, lamp stems, bottles, lids. */
export function turned(stage: Stage, thing: Turned): void {
  const { profile, material, x = 0, y = 0, z = 0 } = thing
  const contour = contourOf(stage, profile)
  const [cx, cy] = stage.at(x, y, z)
  const right = contour.map(([px, py]): Point => [cx + px, cy + py])
  const left = contour.map(([px, py]): Point => [cx - px, cy + py])
  const foot: [number, number] = profile[0] ?? [0, 0]
  const top: [number, number] = profile.at(-1) ?? [0, 0]
  const { tilt } = stage
  const [topX, topY] = stage.at(x, y + top[1], z)
  const ring = (r: number) => `${n(stage.len(r))} ${n(stage.len(r) * tilt)}`
  const centre: Point = [cx, cy]
  const [rightFoot, leftFoot, rightTop] = [right[0] ?? centre, left[0] ?? centre, right.at(-1) ?? centre]
  const closing = top[0] > 0.05 ? `A${ring(top[0])} 0 0 1 ${xy(rightTop)}` : ''
  const outline = stage.outline(
    `${curve(left)}${closing}${curve(right.toReversed(), 'L')}A${ring(foot[0])} 0 0 1 ${xy(leftFoot)}Z`,
    [
      ...left,
      ...right,
      [cx, (rightFoot[1] ?? cy) + stage.len(foot[0]) * tilt],
      [topX, topY - stage.len(top[0]) * tilt],
    ],
  )
  if (!thing.raised) stage.ground(circle(x, z, foot[0] * 1.02), top[1])
  fill(stage, outline, roundFill(stage, material))
  stage.inside(outline, () => {
    if (thing.dip) dip(stage, thing, thing.dip)
    if (thing.specks) specks(stage, thing, thing.specks)
    fill(
      stage,
      outline,
      stage.linear(
        [
          [0.62, '#000', 0],
          [1, tone(thing.dip?.material ?? material, -1), 0.42],
        ],
        [0, 0],
        [0, 1],
      ),
    )
    highlight(stage, thing)
  })
  if (thing.lid && top[0] > 0.05)
    stage.add(
      `<ellipse cx="${n(topX)}" cy="${n(topY)}" rx="${n(stage.len(top[0]))}" ry="${n(stage.len(top[0]) * tilt)}" fill="${stage.linear(
        [
          [0, tone(thing.lid, 1)],
          [1, tone(thing.lid, 0.2)],
        ],
      )}"/>`,
    )
  if (thing.open) opening(stage, [topX, topY], top[0], tilt, thing.material, thing.open)
}

/**
 * Where the surface turns away from the viewer: for a slope dr/dy the edge lies at the angle whose sine is
 * dr/dy · tan(pitch). Parts that are seen wholly or not at all have no edge and are left out.
 */
function contourOf(stage: Stage, profile: Profile): Point[] {
  const pitch = (stage.camera.pitch * Math.PI) / 180
  const points: Point[] = []
  profile.forEach(([r, y], index) => {
    const here: [number, number] = [r, y]
    const before = profile[index - 1] ?? here
    const after = profile[index + 1] ?? here
    const rise = after[1] - before[1]
    const slope = rise === 0 ? 0 : (after[0] - before[0]) / rise
    const sine = Math.max(-1, Math.min(1, slope * Math.tan(pitch)))
    points.push([
      stage.len(r * Math.sqrt(1 - sine * sine * 0.9)),
      stage.len(r * sine * Math.sin(pitch) - y * Math.cos(pitch)),
    ])
  })
  return points
}

function opening(
  stage: Stage,
  [cx, cy]: Point,
  radius: number,
  tilt: number,
  clay: Material,
  { material, depth, floor = 0.6, wall = 0.06 }: NonNullable<Turned['open']>,
) {
  const inner = radius * (1 - wall)
  const ellipse = (r: number, y: number, paint: string, extra = '') =>
    `<ellipse cx="${n(cx)}" cy="${n(y)}" rx="${n(stage.len(r))}" ry="${n(stage.len(r) * tilt)}" fill="${paint}"${extra}/>`
  stage.add(
    ellipse(
      radius,
      cy,
      stage.linear([
        [0, tone(clay, 1)],
        [1, tone(clay, 0.1)],
      ]),
    ),
  )
  const [x, y] = [cx - stage.len(inner), cy]
  const mouth = stage.outline(
    `M${xy([x, y])}a${n(stage.len(inner))} ${n(stage.len(inner) * tilt)} 0 0 1 ${n(2 * stage.len(inner))} 0a${n(stage.len(inner))} ${n(stage.len(inner) * tilt)} 0 0 1 ${n(-2 * stage.len(inner))} 0Z`,
    [],
  )
  fill(
    stage,
    mouth,
    stage.linear([
      [0, tone(material, -1)],
      [0.5, tone(material, -0.5)],
      [1, tone(material, 0.3)],
    ]),
  )
  stage.inside(mouth, () =>
    stage.add(
      ellipse(
        inner * floor,
        cy + stage.len(depth),
        stage.radial([
          [0, tone(material, 0.1)],
          [1, tone(material, -0.5)],
        ]),
      ),
    ),
  )
}

function dip(stage: Stage, { profile, x = 0, y = 0, z = 0 }: Turned, glaze: NonNullable<Turned['dip']>) {
  const widest = Math.max(...profile.map(([r]) => r)) * 1.2
  const edge = [-1, -0.7, -0.35, 0, 0.35, 0.7, 1].map((share): Point => {
    const wave = (stage.random() - 0.5) * glaze.height * 0.1
    return bowed(stage, x, y + glaze.height + wave, z, share, widest)
  })
  const [centre, bottom] = stage.at(x, y - widest, z)
  const half = stage.len(widest)
  const d = `${curve(edge)}L${n(centre + half)} ${n(bottom)}L${n(centre - half)} ${n(bottom)}Z`
  stage.add(`<path d="${d}" fill="${roundFill(stage, glaze.material)}"/>`)
}

/** A point on the front of a ring, `share` from −1 left to 1 right. */
function bowed(stage: Stage, x: number, y: number, z: number, share: number, radius: number): Point {
  const [cx, cy] = stage.at(x, y, z)
  const { tilt } = stage
  return [cx + stage.len(radius) * share, cy + stage.len(radius) * tilt * Math.sqrt(1 - share * share)]
}

function specks(stage: Stage, { profile, material, x = 0, y = 0, z = 0 }: Turned, count: number) {
  const top = profile.at(-1)?.[1] ?? 1
  const widest = Math.max(...profile.map(([r]) => r))
  const dots = Array.from({ length: count }, () => {
    const share = stage.random() * 1.8 - 0.9
    const [px, py] = bowed(stage, x, y + stage.random() * top, z, share, widest)
    return `<circle cx="${n(px)}" cy="${n(py)}" r="${n(stage.len(widest * (0.008 + 0.01 * stage.random())))}"/>`
  })
  stage.add(`<g fill="${tone(material, -1)}" opacity=".38">${dots.join('')}</g>`)
}

function highlight(stage: Stage, { profile, material, x = 0, y = 0, z = 0, streak = 0.3 }: Turned) {
  if (streak === 0) return
  const [low, high] = [profile[0]?.[1] ?? 0, profile.at(-1)?.[1] ?? 1]
  const points = profile
    .filter(([r, h]) => r > 0.1 && h >= low + (high - low) * 0.22 && h <= low + (high - low) * 0.9)
    .map(([r, h]) => bowed(stage, x, y + h, z, -0.64, r))
  const widest = Math.max(...profile.map(([r]) => r))
  const sharp = material.finish === 'matte' || material.finish === undefined ? 0.7 : 1.2
  if (points.length < 2) return
  line(stage, points, { color: '#fff', width: stage.len(widest * 0.26), opacity: streak * 0.3 })
  line(stage, points, {
    color: '#fff',
    width: stage.len(widest * 0.09),
    opacity: Math.min(0.6, streak * sharp),
  })
}

export function circle(x: number, z: number, radius: number): [number, number][] {
  return Array.from({ length: 14 }, (_, index) => {
    const angle = (index / 14) * Math.PI * 2
    return [x + Math.cos(angle) * radius, z + Math.sin(angle) * radius]
  })
}

/** A rounder profile through few given points, which never swings past them. */
export function smooth(points: Profile, steps = 2): Profile {
  return points.flatMap((from, index): Profile => {
    const to = points[index + 1]
    if (!to) return [from]
    const start = tangent(points[index - 1] ?? from, from, to)
    const end = tangent(from, to, points[index + 2] ?? to)
    return Array.from({ length: steps }, (_, step): [number, number] => {
      const t = step / steps
      const at = (axis: 0 | 1) =>
        (2 * t ** 3 - 3 * t ** 2 + 1) * from[axis] +
        (t ** 3 - 2 * t ** 2 + t) * start[axis] +
        (-2 * t ** 3 + 3 * t ** 2) * to[axis] +
        (t ** 3 - t ** 2) * end[axis]
      return [Math.max(0, at(0)), at(1)]
    })
  })
}

/** Direction of the neighbours' chord, no longer than the shorter way to a neighbour. */
function tangent(before: [number, number], at: [number, number], after: [number, number]): [number, number] {
  const chord = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1
  const ways = [before, after].map(([r, y]) => Math.hypot(r - at[0], y - at[1])).filter((way) => way > 0)
  const size = Math.min(...ways, chord)
  return [((after[0] - before[0]) / chord) * size, ((after[1] - before[1]) / chord) * size]
}
