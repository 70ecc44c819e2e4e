import type { Kind } from './generators/index.ts'
import type { Look } from './generators/look.ts'
import type { View } from './illustration.ts'
import { CLOTHS, GLAZES, METALS, WOODS } from './materials.ts'
import type { RoomStyle, Surface } from './room.ts'

/** How a product is pictured. */
export interface Subject extends Look {
  kind: Kind
  backdropHue: number
  room: RoomStyle
  surface?: Surface
  views: View[]
  /** Further pictures for an option, one look per value in the option's order. */
  colourways?: Colourway | [Colourway, Colourway]
}

export interface Colourway {
  /** The option's English name. */
  option: string
  looks: Look[]
}

const USUAL: View[] = ['front', 'three-quarter', 'scale', 'room']
const ALL: View[] = ['front', 'three-quarter', 'detail', 'scale', 'room']

const looks = (materials: Look['material'][], material2?: Look['material']): Look[] =>
  materials.map((material) => (material2 ? { material, material2 } : { material }))

const home = { room: 'home', views: USUAL } as const
const shop = { room: 'workshop', views: USUAL } as const
const majlis = { room: 'majlis', views: USUAL } as const

const fernhollow: Record<string, Subject> = {
  'tidepool-mug': {
    ...home,
    kind: 'mug',
    material: GLAZES.Tide,
    backdropHue: 70,
    views: ALL,
    colourways: { option: 'Glaze', looks: looks([GLAZES.Tide, GLAZES.Moss, GLAZES.Oat, GLAZES.Rust]) },
  },
  'marl-plate': {
    ...home,
    kind: 'plates',
    material: GLAZES.Chalk,
    backdropHue: 155,
    colourways: { option: 'Glaze', looks: looks([GLAZES.Chalk, GLAZES.Slate, GLAZES.Clay]) },
  },
  'drift-bowl': {
    ...home,
    kind: 'bowl',
    material: GLAZES.Foam,
    backdropHue: 60,
    colourways: { option: 'Glaze', looks: looks([GLAZES.Foam, GLAZES.Kelp, GLAZES.Dune]) },
  },
  'hearth-teapot': {
    ...home,
    kind: 'teapot',
    material: GLAZES.Ember,
    backdropHue: 195,
    views: ALL,
    colourways: { option: 'Glaze', looks: looks([GLAZES.Ember, GLAZES.Soot]) },
  },
  'pebble-pair': {
    ...home,
    kind: 'shakers',
    material: GLAZES.Slate,
    material2: GLAZES.Shell,
    backdropHue: 95,
    colourways: {
      option: 'Pair',
      looks: [
        { material: GLAZES.Slate, material2: GLAZES.Shell },
        { material: GLAZES.Moss, material2: GLAZES.Oat },
        { material: GLAZES.Tide, material2: GLAZES.Foam },
      ],
    },
  },
  'dusk-lamp': {
    ...home,
    kind: 'tableLamp',
    material: CLOTHS.Linen,
    material2: WOODS.Ash,
    backdropHue: 245,
    colourways: { option: 'Shade', looks: looks([CLOTHS.Linen, CLOTHS.Fog, CLOTHS.Clay], WOODS.Ash) },
  },
  'ember-pendant': {
    ...home,
    kind: 'pendant',
    material: GLAZES.Ember,
    backdropHue: 205,
    views: ['front', 'detail', 'scale', 'room'],
    colourways: {
      option: 'Colour',
      looks: looks([GLAZES.Ember, { l: 0.66, c: 0.055, h: 150 }, { l: 0.89, c: 0.025, h: 80 }]),
    },
  },
  'wick-lamp': {
    ...home,
    kind: 'cordlessLamp',
    material: { l: 0.92, c: 0.025, h: 88, finish: 'gloss' },
    material2: WOODS.Ash,
    backdropHue: 255,
    colourways: {
      option: 'Base',
      looks: [WOODS.Ash, WOODS.Smoked].map((material2) => ({
        material: { l: 0.92, c: 0.025, h: 88, finish: 'gloss' },
        material2,
      })),
    },
  },
  'brook-chair': {
    ...home,
    kind: 'chair',
    material: CLOTHS.Fern,
    material2: WOODS.Ash,
    backdropHue: 62,
    surface: 'floor',
    views: ALL,
    colourways: [
      {
        option: 'Fabric',
        looks: looks([CLOTHS.Fern, CLOTHS.Oat, CLOTHS.Tide, CLOTHS.Rust], WOODS.Ash),
      },
      {
        option: 'Legs',
        looks: [WOODS.Ash, WOODS.Smoked].map((material2) => ({ material: CLOTHS.Fern, material2 })),
      },
    ],
  },
  'alcove-stool': {
    ...home,
    kind: 'stool',
    material: WOODS.Ash,
    backdropHue: 185,
    surface: 'floor',
    colourways: { option: 'Finish', looks: looks([WOODS.Ash, WOODS.Smoked, WOODS.FernStain]) },
  },
  'larch-bench': {
    ...home,
    kind: 'bench',
    material: WOODS.Larch,
    backdropHue: 150,
    surface: 'floor',
    views: ALL,
  },
  'fallow-throw': {
    ...home,
    kind: 'throwBlanket',
    material: CLOTHS.Heather,
    backdropHue: 140,
    surface: 'floor',
    colourways: {
      option: 'Colour',
      looks: looks([CLOTHS.Heather, CLOTHS.Moss, CLOTHS.Oat, CLOTHS.Rust, CLOTHS.Night]),
    },
  },
  'meadow-towel': {
    ...home,
    kind: 'towels',
    material: CLOTHS.Fern,
    material2: { l: 0.92, c: 0.018, h: 88 },
    backdropHue: 215,
    colourways: {
      option: 'Colour',
      looks: [CLOTHS.Fern, CLOTHS.Flax, CLOTHS.Clover, CLOTHS.Dew].map((material) => ({
        material,
        material2: { l: 0.92, c: 0.018, h: 88 },
      })),
    },
  },
  'sill-cushion': {
    ...home,
    kind: 'cushion',
    material: CLOTHS.Fern,
    backdropHue: 45,
    views: ['front', 'detail', 'scale', 'room'],
    colourways: { option: 'Colour', looks: looks([CLOTHS.Fern, CLOTHS.Flax, CLOTHS.Clay, CLOTHS.Night]) },
  },
  'grove-board': {
    ...home,
    kind: 'choppingBoard',
    material: WOODS.Walnut,
    material2: WOODS.Oak,
    backdropHue: 150,
    views: ALL,
  },
  'thicket-jars': { ...home, kind: 'jars', material: GLAZES.Moss, backdropHue: 75, views: ALL },
}

const halden: Record<string, Subject> = {
  'tool-tote': {
    ...shop,
    kind: 'tote',
    material: CLOTHS.TanCanvas,
    backdropHue: 250,
    colourways: {
      option: 'Canvas',
      looks: looks([CLOTHS.TanCanvas, CLOTHS.SlateCanvas, CLOTHS.SignalBlue]),
    },
  },
  'field-roll': {
    ...shop,
    kind: 'fieldRoll',
    material: CLOTHS.TanCanvas,
    backdropHue: 255,
    colourways: { option: 'Canvas', looks: looks([CLOTHS.TanCanvas, CLOTHS.SlateCanvas]) },
  },
  'site-pack': {
    ...shop,
    kind: 'backpack',
    material: CLOTHS.SlateCanvas,
    backdropHue: 85,
    colourways: { option: 'Colour', looks: looks([CLOTHS.SlateCanvas, CLOTHS.SignalBlue, CLOTHS.HiVis]) },
  },
  'anvil-mallet': { ...shop, kind: 'mallet', material: WOODS.Beech, backdropHue: 250 },
  'true-square': { ...shop, kind: 'trySquare', material: METALS.Steel, backdropHue: 80, views: ALL },
  'no-4-plane': { ...shop, kind: 'plane', material: METALS.Iron, backdropHue: 85, views: ALL },
  'driver-set': { ...shop, kind: 'driverSet', material: WOODS.Beech, backdropHue: 255 },
  'amber-oil': { ...shop, kind: 'oilBottle', material: { l: 0.42, c: 0.09, h: 55 }, backdropHue: 230 },
  'grip-tape': {
    ...shop,
    kind: 'tape',
    material: { l: 0.36, c: 0.02, h: 255 },
    backdropHue: 85,
    views: ['front'],
  },
  'work-gloves': { ...shop, kind: 'gloves', material: { l: 0.78, c: 0.09, h: 78 }, backdropHue: 255 },
  'shop-cloth': {
    ...shop,
    kind: 'cloths',
    material: { l: 0.6, c: 0.095, h: 255 },
    backdropHue: 80,
    views: ['front', 'three-quarter', 'detail'],
  },
  'station-bench': { ...shop, kind: 'workbench', material: WOODS.Beech, backdropHue: 245, surface: 'floor' },
  'arm-light': {
    ...shop,
    kind: 'armLight',
    material: CLOTHS.SignalBlue,
    backdropHue: 80,
    colourways: { option: 'Colour', looks: looks([CLOTHS.SignalBlue, METALS.Graphite]) },
  },
  'stack-crate': { ...shop, kind: 'crates', material: WOODS.Birch, backdropHue: 240 },
}

const noor: Record<string, Subject> = {
  'oud-lantern': {
    ...majlis,
    kind: 'oudBottle',
    material: { l: 0.44, c: 0.1, h: 52 },
    backdropHue: 70,
    views: ALL,
  },
  'rosewater-mist': {
    ...majlis,
    kind: 'mistBottle',
    material: { l: 0.84, c: 0.065, h: 10 },
    backdropHue: 110,
  },
  'amber-bakhoor': { ...majlis, kind: 'bakhoor', material: { l: 0.38, c: 0.05, h: 45 }, backdropHue: 50 },
  'majlis-cushion': {
    ...majlis,
    kind: 'majlisCushion',
    material: CLOTHS.Saffron,
    backdropHue: 40,
    surface: 'floor',
    views: ['front', 'detail', 'scale', 'room'],
    colourways: {
      option: 'Colour',
      looks: looks([CLOTHS.Saffron, CLOTHS.Pomegranate, CLOTHS.Indigo, CLOTHS.Sand]),
    },
  },
  'desert-kilim': {
    ...majlis,
    kind: 'kilim',
    material: { l: 0.5, c: 0.125, h: 34 },
    backdropHue: 85,
    surface: 'floor',
  },
  'saffron-dallah': {
    ...majlis,
    kind: 'dallah',
    material: METALS.Brass,
    backdropHue: 32,
    views: ALL,
    colourways: { option: 'Finish', looks: looks([METALS.Brass, METALS.Silver]) },
  },
  'cardamom-tin': { ...majlis, kind: 'tin', material: { l: 0.48, c: 0.085, h: 150 }, backdropHue: 80 },
  'date-box': { ...majlis, kind: 'dateBox', material: WOODS.Cedar, backdropHue: 60, views: ALL },
  'linen-kaftan': {
    ...majlis,
    kind: 'kaftan',
    material: CLOTHS.Sand,
    backdropHue: 38,
    surface: 'floor',
    views: ['front', 'detail', 'room'],
    colourways: { option: 'Colour', looks: looks([CLOTHS.Sand, CLOTHS.Terracotta, CLOTHS.Indigo]) },
  },
  'brass-lantern': { ...majlis, kind: 'lantern', material: METALS.Brass, backdropHue: 285, views: ALL },
}

/** By product handle. */
export const subjects: Record<string, Subject> = { ...fernhollow, ...halden, ...noor }
