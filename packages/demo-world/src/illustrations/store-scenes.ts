import { generators, type Kind } from './generators/index.ts'
import type { Look } from './generators/look.ts'
import { plant } from './generators/props.ts'
import { drawFitted, standing, svgDocument } from './illustration.ts'
import type { DemoPicture } from './index.ts'
import { CLOTHS, GLAZES, METALS, WOODS } from './materials.ts'
import { type RoomStyle, room, type Surface } from './room.ts'
import type { Frame, PictureTheme } from './scene.ts'
import { shifted } from './stage.ts'

/** A picture of several things together, for heroes and banners. Room for words is left on the start side. */
interface Arrangement {
  room: RoomStyle
  surface: Surface
  alt: string
  altAr?: string
  /** Back to front. `plant` is a prop. */
  things: (Look & { kind: Kind | 'plant'; x: number; z: number })[]
  /** Share of the frame's height, and where the middle stands. */
  share: number
  center: number
}

const FRAME: Frame = { width: 1600, height: 900 }
const NONE = GLAZES.Oat

const ARRANGEMENTS: Record<string, Arrangement> = {
  'fernhollow-hero': {
    room: 'home',
    surface: 'table',
    alt: 'A teapot, a mug, a bowl and a lit table lamp on an ash table in morning light',
    share: 0.62,
    center: 0.66,
    things: [
      { kind: 'tableLamp', material: CLOTHS.Linen, material2: WOODS.Ash, x: 24, z: -9 },
      { kind: 'teapot', material: GLAZES.Ember, x: 0, z: 0 },
      { kind: 'bowl', material: GLAZES.Foam, x: -32, z: 2 },
      { kind: 'mug', material: GLAZES.Tide, x: 20, z: 12 },
    ],
  },
  'fernhollow-room': {
    room: 'home',
    surface: 'floor',
    alt: 'A green chair beside a throw on a ladder, a stool and a plant',
    share: 0.66,
    center: 0.6,
    things: [
      { kind: 'throwBlanket', material: CLOTHS.Oat, x: 70, z: -20 },
      { kind: 'plant', material: NONE, x: -66, z: -14 },
      { kind: 'chair', material: CLOTHS.Fern, material2: WOODS.Ash, x: 0, z: 0 },
      { kind: 'stool', material: WOODS.Smoked, x: 52, z: 26 },
    ],
  },
  'halden-hero': {
    room: 'workshop',
    surface: 'table',
    alt: 'A smoothing plane, a try square and a mallet on a bench, a tool tote behind them',
    share: 0.6,
    center: 0.64,
    things: [
      { kind: 'tote', material: CLOTHS.TanCanvas, x: 24, z: -14 },
      { kind: 'mallet', material: WOODS.Beech, x: -20, z: -4 },
      { kind: 'plane', material: METALS.Iron, x: -2, z: 15 },
      { kind: 'trySquare', material: METALS.Steel, x: 34, z: 18 },
    ],
  },
  'halden-station': {
    room: 'workshop',
    surface: 'floor',
    alt: 'A workbench with stacked crates beside it',
    share: 0.6,
    center: 0.58,
    things: [
      { kind: 'workbench', material: WOODS.Beech, x: 0, z: 0 },
      { kind: 'crates', material: WOODS.Birch, x: 116, z: 14 },
    ],
  },
  'noor-hero': {
    room: 'majlis',
    surface: 'table',
    alt: 'A brass dallah, an open box of dates and a lit lantern on a dark table before an arched niche',
    altAr: 'دلّة نحاسية وصندوق تمر مفتوح وفانوس مضاء على طاولة داكنة أمام كوّة مقوّسة',
    share: 0.62,
    center: 0.5,
    things: [
      { kind: 'lantern', material: METALS.Brass, x: 30, z: -8 },
      { kind: 'dallah', material: METALS.Brass, x: -26, z: -4 },
      { kind: 'dateBox', material: WOODS.Cedar, x: 2, z: 4 },
      { kind: 'oudBottle', material: { l: 0.44, c: 0.1, h: 52 }, x: 26, z: 18 },
    ],
  },
  'noor-majlis': {
    room: 'majlis',
    surface: 'floor',
    alt: 'Cushions with woven bands and a tall lantern on the floor of a majlis',
    altAr: 'مساند بحواشٍ منسوجة وفانوس على أرض مجلس',
    share: 0.5,
    center: 0.52,
    things: [
      { kind: 'majlisCushion', material: CLOTHS.Pomegranate, x: -40, z: -10 },
      { kind: 'majlisCushion', material: CLOTHS.Saffron, x: 42, z: -6 },
      { kind: 'lantern', material: METALS.Brass, x: 4, z: 22 },
      { kind: 'bakhoor', material: { l: 0.38, c: 0.05, h: 45 }, x: -20, z: 34 },
    ],
  },
}

/** Scenes for heroes and banners by key (`fernhollow-hero` …), 1600 × 900. */
export function storeScenes(theme: PictureTheme = 'light'): Record<string, DemoPicture> {
  return Object.fromEntries(
    Object.entries(ARRANGEMENTS).map(([key, arrangement]) => [
      key,
      {
        fileName: `${key}.svg`,
        svg: scene(key, arrangement, theme),
        alt: arrangement.alt,
        ...(arrangement.altAr ? { altAr: arrangement.altAr } : {}),
      },
    ]),
  )
}

function scene(key: string, { things, share, center, ...where }: Arrangement, theme: PictureTheme): string {
  const place = room(where.room, where.surface, FRAME, theme)
  const drawing = drawFitted(
    { yaw: -12, pitch: 13 },
    key,
    (stage) => {
      for (const { kind, x, z, ...look } of things) {
        const spot = shifted(stage, { x, z })
        if (kind === 'plant') plant(spot)
        else generators[kind](spot, look)
      }
    },
    (probe) => standing(probe, FRAME, { share, base: place.standsAt / FRAME.height + 0.05, center }),
  )
  return svgDocument(FRAME, place.backdrop, drawing, place.hue, theme)
}
