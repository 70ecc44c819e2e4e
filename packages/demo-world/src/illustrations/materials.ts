import type { Material } from './material.ts'

/** The colours that products come in, by the English name of the option value. */
export const GLAZES = {
  Tide: { l: 0.58, c: 0.07, h: 215, finish: 'gloss' },
  Moss: { l: 0.54, c: 0.065, h: 140, finish: 'gloss' },
  Oat: { l: 0.87, c: 0.03, h: 82, finish: 'gloss' },
  Rust: { l: 0.56, c: 0.12, h: 42, finish: 'gloss' },
  Chalk: { l: 0.9, c: 0.012, h: 85, finish: 'gloss' },
  Slate: { l: 0.45, c: 0.025, h: 250, finish: 'gloss' },
  Clay: { l: 0.66, c: 0.08, h: 48, finish: 'gloss' },
  Foam: { l: 0.88, c: 0.025, h: 195, finish: 'gloss' },
  Kelp: { l: 0.42, c: 0.05, h: 155, finish: 'gloss' },
  Dune: { l: 0.79, c: 0.055, h: 75, finish: 'gloss' },
  Ember: { l: 0.54, c: 0.125, h: 38, finish: 'gloss' },
  Soot: { l: 0.36, c: 0.015, h: 60, finish: 'gloss' },
  Shell: { l: 0.89, c: 0.025, h: 55, finish: 'gloss' },
} satisfies Record<string, Material>

export const CLOTHS = {
  Fern: { l: 0.47, c: 0.058, h: 162 },
  Oat: { l: 0.85, c: 0.032, h: 82 },
  Tide: { l: 0.53, c: 0.06, h: 222 },
  Rust: { l: 0.55, c: 0.115, h: 44 },
  Heather: { l: 0.62, c: 0.06, h: 330 },
  Moss: { l: 0.52, c: 0.065, h: 138 },
  Night: { l: 0.38, c: 0.05, h: 262 },
  Flax: { l: 0.83, c: 0.042, h: 85 },
  Clover: { l: 0.68, c: 0.08, h: 350 },
  Dew: { l: 0.83, c: 0.035, h: 215 },
  Clay: { l: 0.66, c: 0.085, h: 48 },
  Linen: { l: 0.87, c: 0.04, h: 84 },
  Fog: { l: 0.82, c: 0.014, h: 240 },
  TanCanvas: { l: 0.7, c: 0.08, h: 76 },
  SlateCanvas: { l: 0.46, c: 0.03, h: 250 },
  SignalBlue: { l: 0.49, c: 0.17, h: 262 },
  HiVis: { l: 0.88, c: 0.17, h: 108 },
  Saffron: { l: 0.75, c: 0.14, h: 72 },
  Pomegranate: { l: 0.45, c: 0.145, h: 18 },
  Indigo: { l: 0.4, c: 0.09, h: 268 },
  Sand: { l: 0.83, c: 0.042, h: 78 },
  Terracotta: { l: 0.6, c: 0.11, h: 42 },
} satisfies Record<string, Material>

export const WOODS = {
  Ash: { l: 0.77, c: 0.065, h: 74 },
  Oak: { l: 0.7, c: 0.075, h: 68 },
  Smoked: { l: 0.44, c: 0.05, h: 55 },
  Larch: { l: 0.69, c: 0.085, h: 60 },
  Walnut: { l: 0.46, c: 0.06, h: 52 },
  Beech: { l: 0.74, c: 0.075, h: 62 },
  Birch: { l: 0.83, c: 0.05, h: 80 },
  Cedar: { l: 0.56, c: 0.09, h: 48 },
  FernStain: { l: 0.55, c: 0.055, h: 160 },
} satisfies Record<string, Material>

export const METALS = {
  Brass: { l: 0.74, c: 0.105, h: 84 },
  Silver: { l: 0.82, c: 0.008, h: 250 },
  Blackened: { l: 0.36, c: 0.012, h: 260 },
  Iron: { l: 0.45, c: 0.025, h: 255 },
  Steel: { l: 0.8, c: 0.006, h: 250 },
  Graphite: { l: 0.4, c: 0.012, h: 260 },
} satisfies Record<string, Material>
