import { type Material, tone } from './material.ts'
import type { Frame, PictureTheme } from './scene.ts'
import { n } from './stage.ts'

/** Where things are at home: a plastered room, a workshop, a majlis. */
export type RoomStyle = 'home' | 'workshop' | 'majlis'
/** What a thing stands on. */
export type Surface = 'table' | 'floor'

export interface Room {
  /** Painted behind everything. */
  backdrop: string
  /** Height on the picture at which things stand. */
  standsAt: number
  /** Hue of the shadows. */
  hue: number
}

interface Style {
  wall: Material
  wood: Material
  hue: number
  /** What makes the wall this room's wall. */
  dress: (frame: Frame, horizon: number, dim: Dim) => string
}

type Dim = (material: Material) => Material

const STYLES: Record<RoomStyle, Style> = {
  home: { wall: { l: 0.885, c: 0.02, h: 92 }, wood: { l: 0.74, c: 0.065, h: 70 }, hue: 70, dress: dressHome },
  workshop: {
    wall: { l: 0.84, c: 0.014, h: 255 },
    wood: { l: 0.78, c: 0.055, h: 76 },
    hue: 255,
    dress: dressWorkshop,
  },
  majlis: {
    wall: { l: 0.87, c: 0.036, h: 66 },
    wood: { l: 0.5, c: 0.075, h: 48 },
    hue: 45,
    dress: dressMajlis,
  },
}

export function room(style: RoomStyle, surface: Surface, frame: Frame, theme: PictureTheme): Room {
  const { wall, wood, hue, dress } = STYLES[style]
  const dim: Dim = (material) =>
    theme === 'dark' ? { ...material, l: material.l * 0.36, c: material.c * 0.8 } : material
  const { width, height } = frame
  const horizon = Math.round(height * (surface === 'table' ? 0.7 : 0.72))
  const plaster = dim(wall)
  const backdrop =
    `<defs><linearGradient id="wall" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${tone(plaster, 0.7)}"/><stop offset=".6" stop-color="${tone(plaster, 0.35)}"/><stop offset="1" stop-color="${tone(plaster, 0)}"/></linearGradient>` +
    '<filter id="blur"><feGaussianBlur stdDeviation="7"/></filter></defs>' +
    `<rect width="${width}" height="${height}" fill="url(#wall)"/>` +
    dress(frame, horizon, dim) +
    windowLight(frame, horizon, theme) +
    (surface === 'table' ? table(frame, horizon, dim(wood)) : floor(frame, horizon, dim(wood), plaster))
  return { backdrop, standsAt: Math.round(height * (surface === 'table' ? 0.815 : 0.86)), hue }
}

function windowLight({ width }: Frame, horizon: number, theme: PictureTheme): string {
  const light = theme === 'dark' ? '#ffe9c4' : '#fffaf0'
  const pane = (x: number, y: number, w: number, h: number) =>
    `M${n(x)} ${n(y)}l${n(w)} ${n(w * 0.32)}v${n(h)}l${n(-w)} ${n(-w * 0.32)}z`
  const [left, top, w, h] = [width * 0.06, horizon * 0.1, width * 0.115, horizon * 0.3]
  const panes = [0, 1]
    .flatMap((column) =>
      [0, 1].map((row) => pane(left + column * w * 1.14, top + row * h * 1.08 + column * w * 0.365, w, h)),
    )
    .join('')
  return `<path d="${panes}" fill="${light}" opacity="${theme === 'dark' ? '.1' : '.62'}" filter="url(#blur)"/>`
}

function table({ width, height }: Frame, horizon: number, wood: Material): string {
  const edge = Math.round(height * 0.9)
  const grain = [0.16, 0.34, 0.55, 0.78]
    .map((share, index) => {
      const y = horizon + (edge - horizon) * share
      return `M0 ${n(y)}C${n(width * 0.3)} ${n(y + 5 - index * 3)} ${n(width * 0.6)} ${n(y - 6 + index * 4)} ${width} ${n(y + 2)}`
    })
    .join('')
  return (
    `<defs><linearGradient id="top" x2="1" y2="1"><stop offset="0" stop-color="${tone(wood, 1)}"/><stop offset=".6" stop-color="${tone(wood, 0.45)}"/><stop offset="1" stop-color="${tone(wood, 0)}"/></linearGradient></defs>` +
    `<rect y="${horizon}" width="${width}" height="${edge - horizon}" fill="url(#top)"/>` +
    `<path d="${grain}" fill="none" stroke="${tone(wood, -0.6)}" stroke-width="1.6" opacity=".3"/>` +
    `<rect y="${edge}" width="${width}" height="${height - edge}" fill="${tone(wood, -0.45)}"/><rect y="${edge}" width="${width}" height="3" fill="${tone(wood, 1)}" opacity=".7"/>` +
    `<rect y="${horizon - 12}" width="${width}" height="12" fill="${tone(wood, -1)}" opacity=".1"/>`
  )
}

function floor({ width, height }: Frame, horizon: number, wood: Material, wall: Material): string {
  const planks = [0.14, 0.34, 0.62]
    .map((share) => `M0 ${n(horizon + (height - horizon) * share)}h${width}`)
    .join('')
  const joints = Array.from({ length: 14 }, (_, index) => {
    const [from, to] = [
      [0, 0.14],
      [0.14, 0.34],
      [0.34, 0.62],
      [0.62, 1],
    ][index % 4] ?? [0, 1]
    const x = ((index * 0.37) % 1) * width
    return `M${n(x)} ${n(horizon + (height - horizon) * (from ?? 0))}L${n(x + (x - width / 2) * 0.06)} ${n(horizon + (height - horizon) * (to ?? 1))}`
  }).join('')
  const skirting = Math.round(height * 0.035)
  return (
    `<defs><linearGradient id="top" x2=".7" y2="1"><stop offset="0" stop-color="${tone(wood, 0.8)}"/><stop offset="1" stop-color="${tone(wood, 0)}"/></linearGradient></defs>` +
    `<rect y="${horizon - skirting}" width="${width}" height="${skirting}" fill="${tone(wall, 0.9)}"/><rect y="${horizon - skirting}" width="${width}" height="2" fill="${tone(wall, -0.6)}" opacity=".5"/>` +
    `<rect y="${horizon}" width="${width}" height="${height - horizon}" fill="url(#top)"/><rect y="${horizon}" width="${width}" height="5" fill="${tone(wood, -1)}" opacity=".35"/>` +
    `<path d="${planks}${joints}" fill="none" stroke="${tone(wood, -0.8)}" stroke-width="1.6" opacity=".35"/>`
  )
}

/** A framed print of two hills. */
function dressHome({ width }: Frame, horizon: number, dim: Dim): string {
  const [w, h] = [horizon * 0.36, horizon * 0.46]
  const [x, y] = [width - w - width * 0.07, horizon * 0.14]
  const wood = dim({ l: 0.68, c: 0.07, h: 66 })
  const paper = dim({ l: 0.95, c: 0.015, h: 90 })
  const green = dim({ l: 0.62, c: 0.06, h: 160 })
  const clay = dim({ l: 0.72, c: 0.08, h: 50 })
  const hill = (top: number, fall: number) =>
    `M${n(x + w * 0.14)} ${n(y + h * (top + fall))}C${n(x + w * 0.35)} ${n(y + h * top)} ${n(x + w * 0.6)} ${n(y + h * (top - 0.06))} ${n(x + w * 0.86)} ${n(y + h * (top + fall * 0.7))}V${n(y + h * 0.88)}H${n(x + w * 0.14)}Z`
  return (
    `<rect x="${n(x + 7)}" y="${n(y + 9)}" width="${n(w)}" height="${n(h)}" fill="#000" opacity=".14" filter="url(#blur)"/>` +
    `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${tone(wood, 0.3)}"/><rect x="${n(x + w * 0.035)}" y="${n(y + w * 0.035)}" width="${n(w * 0.93)}" height="${n(h - w * 0.07)}" fill="${tone(paper, 0.4)}"/>` +
    `<circle cx="${n(x + w * 0.62)}" cy="${n(y + h * 0.36)}" r="${n(w * 0.13)}" fill="${tone(clay, 0.4)}"/><path d="${hill(0.5, 0.12)}" fill="${tone(green, 0.8)}"/><path d="${hill(0.66, 0.04)}" fill="${tone(green, 0)}"/>`
  )
}

/** A pegboard with a saw, a square and clamps hung in reach. */
function dressWorkshop({ width }: Frame, horizon: number, dim: Dim): string {
  const board = dim({ l: 0.82, c: 0.035, h: 80 })
  const [x, y, w, h] = [width * 0.46, horizon * 0.1, width * 0.48, horizon * 0.6]
  const steel = dim({ l: 0.7, c: 0.008, h: 250 })
  const grip = dim({ l: 0.5, c: 0.16, h: 262 })
  const step = 26
  const saw = `M${n(x + w * 0.08)} ${n(y + h * 0.2)}L${n(x + w * 0.5)} ${n(y + h * 0.3)}L${n(x + w * 0.5)} ${n(y + h * 0.36)}L${n(x + w * 0.1)} ${n(y + h * 0.44)}Z`
  const square = `M${n(x + w * 0.68)} ${n(y + h * 0.14)}h${n(w * 0.05)}v${n(h * 0.44)}h${n(w * 0.18)}v${n(h * 0.09)}h${n(-w * 0.23)}z`
  return (
    `<defs><pattern id="pegs" width="${step}" height="${step}" patternUnits="userSpaceOnUse"><circle cx="13" cy="13" r="2.6" fill="${tone(board, -0.9)}" opacity=".55"/></pattern></defs>` +
    `<rect x="${n(x + 6)}" y="${n(y + 8)}" width="${n(w)}" height="${n(h)}" fill="#000" opacity=".14" filter="url(#blur)"/><rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="3" fill="${tone(board, 0.5)}"/><rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="3" fill="url(#pegs)"/>` +
    `<g transform="translate(5 7)" fill="#000" opacity=".16"><path d="${saw}"/><path d="${square}"/></g>` +
    `<path d="${saw}" fill="${tone(steel, 0.5)}"/><rect x="${n(x + w * 0.05)}" y="${n(y + h * 0.16)}" width="${n(w * 0.1)}" height="${n(h * 0.32)}" rx="${n(w * 0.03)}" fill="${tone(grip, 0.3)}"/><path d="${square}" fill="${tone(steel, 0.3)}"/>` +
    `<path d="M${n(x + w * 0.16)} ${n(y + h * 0.62)}v${n(h * 0.26)}M${n(x + w * 0.26)} ${n(y + h * 0.62)}v${n(h * 0.2)}M${n(x + w * 0.36)} ${n(y + h * 0.62)}v${n(h * 0.28)}" stroke="${tone(steel, -0.2)}" stroke-width="7" stroke-linecap="round"/><path d="M${n(x + w * 0.16)} ${n(y + h * 0.6)}v${n(h * 0.1)}M${n(x + w * 0.26)} ${n(y + h * 0.6)}v${n(h * 0.09)}M${n(x + w * 0.36)} ${n(y + h * 0.6)}v${n(h * 0.1)}" stroke="${tone(grip, 0.2)}" stroke-width="15" stroke-linecap="round"/>`
  )
}

/** A niche with a pointed arch and a band of tiles. */
function dressMajlis({ width }: Frame, horizon: number, dim: Dim): string {
  const wall = dim({ l: 0.87, c: 0.036, h: 66 })
  const [w, h] = [horizon * 0.5, horizon * 0.72]
  const [x, y] = [width * 0.66 - w / 2 + width * 0.06, horizon * 0.1]
  const arch = (inset: number) => {
    const [l, r, t, b] = [x + inset, x + w - inset, y + inset * 1.5, y + h]
    const middle = x + w / 2
    return `M${n(l)} ${n(b)}V${n(y + h * 0.42)}C${n(l)} ${n(y + h * 0.2)} ${n(middle - w * 0.12)} ${n(t + h * 0.1)} ${n(middle)} ${n(t)}C${n(middle + w * 0.12)} ${n(t + h * 0.1)} ${n(r)} ${n(y + h * 0.2)} ${n(r)} ${n(y + h * 0.42)}V${n(b)}Z`
  }
  const tile = dim({ l: 0.5, c: 0.08, h: 230 })
  const gold = dim({ l: 0.78, c: 0.1, h: 82 })
  return (
    `<defs><linearGradient id="niche" x2="1"><stop offset="0" stop-color="${tone(wall, -0.7)}"/><stop offset=".4" stop-color="${tone(wall, -0.1)}"/><stop offset="1" stop-color="${tone(wall, 0.5)}"/></linearGradient>` +
    `<pattern id="tiles" width="44" height="44" patternUnits="userSpaceOnUse"><rect width="44" height="44" fill="${tone(dim({ l: 0.93, c: 0.02, h: 85 }), 0.4)}"/><path d="M22 3L41 22 22 41 3 22Z" fill="${tone(tile, 0.4)}"/><path d="M22 12L32 22 22 32 12 22Z" fill="${tone(gold, 0.4)}"/></pattern></defs>` +
    `<path d="${arch(-12)}" fill="${tone(wall, 0.85)}"/><path d="${arch(0)}" fill="url(#niche)"/>` +
    `<rect y="${horizon - 58}" width="${width}" height="44" fill="url(#tiles)"/><rect y="${horizon - 64}" width="${width}" height="6" fill="${tone(wall, -0.3)}"/><rect y="${horizon - 14}" width="${width}" height="14" fill="${tone(wall, 0.2)}"/>`
  )
}
