import { CLOTHS, METALS, WOODS } from '../materials.ts'
import { ALL, looks, type Subject, USUAL } from './subject.ts'

const shop = { room: 'workshop', views: USUAL } as const

export const halden: Record<string, Subject> = {
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
