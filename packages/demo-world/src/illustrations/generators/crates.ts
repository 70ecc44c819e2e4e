import { line } from '../forms/paint.ts'
import { box, face } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import type { Stage } from '../stage.ts'
import type { Look } from './look.ts'

/** Three plywood crates on each other, each with a hand hole and finger joints. */
export function crates(stage: Stage, { material }: Look): void {
  crate(stage, material, 0, 0, true)
  crate(stage, material, 19.6, 0.6)
  crate(stage, material, 39.2, -0.4)
}

function crate(stage: Stage, material: Material, y: number, x: number, grounded = false) {
  const [w, h, d] = [46, 19, 32]
  box(stage, { material, x, y, width: w, height: h, depth: d, grain: 4, grounded })
  const dark = { ...material, l: material.l - 0.3 }
  face(
    stage,
    [
      [x - w / 2 + 1, y + h + 0.05, d / 2 - 1],
      [x + w / 2 - 1, y + h + 0.05, d / 2 - 1],
      [x + w / 2 - 1, y + h + 0.05, -d / 2 + 1],
      [x - w / 2 + 1, y + h + 0.05, -d / 2 + 1],
    ],
    { material: dark },
  )
  const [a, b] = [stage.at(x - 5.6, y + 13.4, d / 2), stage.at(x + 5.6, y + 13.4, d / 2)]
  line(stage, [a, b], { color: tone(material, 0.9), width: stage.len(3.9) })
  line(stage, [a, b], { color: tone(dark, -0.8), width: stage.len(3.2) })
  for (let joint = 0; joint < 3; joint++) {
    const from = y + 1.4 + joint * 6.2
    for (const side of [-1, 1]) {
      const edge = x + (side * w) / 2
      const inner = edge - side * 1.1
      const [l, r] = [Math.min(edge, inner), Math.max(edge, inner)]
      face(
        stage,
        [
          [l, from, d / 2 + 0.02],
          [r, from, d / 2 + 0.02],
          [r, from + 3.1, d / 2 + 0.02],
          [l, from + 3.1, d / 2 + 0.02],
        ],
        { material: { ...material, l: material.l - 0.12 } },
        true,
      )
    }
  }
}
