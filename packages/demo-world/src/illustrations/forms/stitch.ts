import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import { sketchLine } from './sketch.ts'

export function stitch(stage: Stage, d: string, material: Material, z: number) {
  stage.add(
    `<path d="${sketchLine(stage, d, { z })}" fill="none" stroke="${tone({ ...material, c: material.c * 0.5 }, 1)}" stroke-width="${n(stage.len(0.28))}" stroke-dasharray="${n(stage.len(0.9))} ${n(stage.len(0.6))}" opacity=".85"/>`,
  )
}
