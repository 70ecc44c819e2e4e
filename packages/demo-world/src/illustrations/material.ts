import { toHex } from '@tandem/brand-palette'

/** What a thing is made of: a colour in OKLCH and how light behaves on it. */
export interface Material {
  l: number
  c: number
  h: number
  /** `matte` when not given. Metal has hard bright bands, gloss a sharp streak, glass lets things through. */
  finish?: 'matte' | 'gloss' | 'metal' | 'glass'
}

/** Hi, base, mid, lo and deep, as steps from the lit to the unlit side: light is warmer, shade is cooler. */
const STEPS = [
  { t: 1, l: 0.13, c: 0.75, h: 4 },
  { t: 0.4, l: 0, c: 1, h: 0 },
  { t: 0, l: -0.07, c: 1.03, h: -3 },
  { t: -0.5, l: -0.15, c: 1.02, h: -8 },
  { t: -1, l: -0.27, c: 0.9, h: -14 },
] as const

/** The material's colour under light `t`: 1 fully lit, 0.4 its own colour, −1 in deep shade. */
export function tone(material: Material, t: number): string {
  const light = Math.max(-1, Math.min(1, t))
  const lower = STEPS.findIndex((step) => light >= step.t)
  const b = STEPS[Math.max(1, lower)] ?? STEPS[4]
  const a = STEPS[Math.max(0, lower - 1)] ?? STEPS[0]
  const share = (light - b.t) / (a.t - b.t)
  const mix = (key: 'l' | 'c' | 'h') => b[key] + (a[key] - b[key]) * share
  return toHex({
    l: Math.min(0.975, Math.max(0.1, material.l + mix('l'))),
    c: material.c * mix('c'),
    h: material.h + mix('h'),
  })
}
