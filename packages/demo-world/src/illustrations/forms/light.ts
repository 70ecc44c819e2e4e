import { toHex } from '@tandem/brand-palette'
import { n, type Stage } from '../stage.ts'

/** The colour of lamplight. */
export const WARM = toHex({ l: 0.96, c: 0.07, h: 88 })

/** Light around a lamp. */
export function glow(stage: Stage, x: number, y: number, radius: number, strength: number) {
  const [cx, cy] = stage.at(x, y, 0)
  stage.add(
    `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(stage.len(radius))}" fill="${stage.radial([
      [0, WARM, strength],
      [0.5, WARM, strength * 0.32],
      [1, WARM, 0],
    ])}"/>`,
  )
}
