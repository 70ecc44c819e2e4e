import { CLOTHS, METALS, WOODS } from '../materials.ts'
import { ALL, looks, type Subject, USUAL } from './subject.ts'

const majlis = { room: 'majlis', views: USUAL } as const

export const noor: Record<string, Subject> = {
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
