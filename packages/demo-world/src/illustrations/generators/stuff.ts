import type { Material } from '../material.ts'

/** What parts are made of that come in one colour only. */
export const CLAY: Material = { l: 0.77, c: 0.055, h: 64 }
export const COFFEE: Material = { l: 0.36, c: 0.06, h: 50 }
export const BRASS: Material = { l: 0.74, c: 0.1, h: 84, finish: 'metal' }
export const STEEL: Material = { l: 0.74, c: 0.008, h: 250 }
export const BLACK_STEEL: Material = { l: 0.36, c: 0.012, h: 260, finish: 'metal' }
export const BUCKLE: Material = { l: 0.66, c: 0.01, h: 255, finish: 'metal' }
export const ROSEWOOD: Material = { l: 0.42, c: 0.09, h: 38 }
export const LEATHER: Material = { l: 0.5, c: 0.085, h: 52 }
export const CARDBOARD: Material = { l: 0.78, c: 0.05, h: 74 }
