import { toHex } from '@tandem/brand-palette'
import { type Drawing, type Point, xy } from './stage.ts'

export type PictureTheme = 'light' | 'dark'

export interface Frame {
  width: number
  height: number
}

/** A sheet of paper that curves from wall to floor, lit from the top left. */
export function cove({ width, height }: Frame, hue: number, theme: PictureTheme): string {
  const dark = theme === 'dark'
  const color = (l: number, c: number) => toHex({ l, c, h: hue })
  const near = dark ? color(0.29, 0.02) : color(0.967, 0.011)
  const far = dark ? color(0.2, 0.02) : color(0.903, 0.02)
  const floor = dark ? color(0.235, 0.022) : color(0.875, 0.026)
  const bend = Math.round(height * 0.53)
  return (
    `<defs><radialGradient id="wall" cx=".34" cy=".24" r=".95"><stop offset="0" stop-color="${near}"/><stop offset="1" stop-color="${far}"/></radialGradient>` +
    `<linearGradient id="floor" x2="0" y2="1"><stop offset="0" stop-color="${floor}" stop-opacity="0"/><stop offset=".5" stop-color="${floor}" stop-opacity=".85"/><stop offset="1" stop-color="${near}" stop-opacity=".5"/></linearGradient></defs>` +
    `<rect width="${width}" height="${height}" fill="url(#wall)"/><rect y="${bend}" width="${width}" height="${height - bend}" fill="url(#floor)"/>`
  )
}

/** Two shadows under everything that stands: a narrow one where it touches, a long soft one away from the light. */
export function shadows({ grounds }: Drawing, hue: number, theme: PictureTheme, strength = 1): string {
  if (grounds.length === 0) return ''
  const color = toHex(theme === 'dark' ? { l: 0.08, c: 0.01, h: hue } : { l: 0.42, c: 0.055, h: hue - 8 })
  const contact = grounds
    .filter((ground) => ground.contact)
    .map(({ points }) => path(points.map(([x, y]): Point => [x + 3, y + 2])))
    .join('')
  const cast = grounds
    .map(({ points, height }) => {
      const [dx, dy] = [Math.min(height * 0.42, 170), -Math.min(height * 0.07, 22)]
      return path(hull([...points, ...points.map(([x, y]): Point => [x + dx, y + dy])]))
    })
    .join('')
  return (
    `<defs><filter id="soft" x="-30%" y="-60%" width="160%" height="220%"><feGaussianBlur stdDeviation="17"/></filter><filter id="near" x="-20%" y="-60%" width="140%" height="220%"><feGaussianBlur stdDeviation="5"/></filter></defs>` +
    `<path d="${cast}" fill="${color}" opacity="${(0.42 * strength).toFixed(2)}" filter="url(#soft)"/><path d="${contact}" fill="${color}" opacity="${(0.7 * strength).toFixed(2)}" filter="url(#near)"/>`
  )
}

/** On a dark backdrop the lit edge catches light; the shaded edge stays dark. */
export const rimFilter =
  '<filter id="rim" color-interpolation-filters="sRGB" x="-5%" y="-5%" width="110%" height="110%"><feOffset in="SourceAlpha" dx="3" dy="3" result="moved"/><feComposite in="SourceAlpha" in2="moved" operator="out" result="edge"/><feGaussianBlur in="edge" stdDeviation=".8" result="fine"/><feFlood flood-color="#fff" flood-opacity=".42"/><feComposite in2="fine" operator="in" result="light"/><feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="light"/></feMerge></filter>'

const path = (points: Point[]) => `M${points.map(xy).join('L')}Z`

/** The convex outline around points (Andrew's monotone chain). */
export function hull(points: Point[]): Point[] {
  const sorted = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by)
  const half = (list: Point[]) => {
    const chain: Point[] = []
    for (const point of list) {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

function turn(a: Point = [0, 0], b: Point = [0, 0], c: Point = [0, 0]): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}
