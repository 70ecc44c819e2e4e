import { CLOTHS, GLAZES, WOODS } from '../materials.ts'
import { ALL, looks, type Subject, USUAL } from './subject.ts'

const home = { room: 'home', views: USUAL } as const

export const fernhollow: Record<string, Subject> = {
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
