import { line } from '../forms/paint.ts'
import { box, face, rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'

/** End-grain board: blocks of two woods, set like bricks. */
export function choppingBoard(stage: Stage, { material, material2 }: Look): void {
  const light = material2 ?? { l: 0.76, c: 0.075, h: 72 }
  box(stage, { material, width: 35, height: 4, depth: 25, grounded: true, grain: 0 })
  const [columns, rows] = [8, 7]
  const [w, d] = [35 / columns, 25 / rows]
  for (let row = 0; row < rows; row++)
    for (let column = -1; column < columns; column++) {
      const shift = row % 2 ? w / 2 : 0
      const [l, r] = [
        Math.max(-17.5, -17.5 + column * w + shift),
        Math.min(17.5, -17.5 + (column + 1) * w + shift),
      ]
      if (r - l < 0.2) continue
      const z = -12.5 + row * d
      const wood = stage.random() < 0.3 ? light : material
      const shade = { ...wood, l: wood.l + (stage.random() - 0.5) * 0.07 }
      face(
        stage,
        [
          [l, 4.02, z + d],
          [r, 4.02, z + d],
          [r, 4.02, z],
          [l, 4.02, z],
        ],
        { material: shade },
        true,
      )
      if (row === rows - 1)
        face(
          stage,
          [
            [l, 0, 12.52],
            [r, 0, 12.52],
            [r, 4, 12.52],
            [l, 4, 12.52],
          ],
          { material: shade },
          true,
        )
    }
  bread(stage)
}

/** A loaf and a knife say what the board is for. */
function bread(stage: Stage) {
  const crust: Material = { l: 0.6, c: 0.1, h: 60 }
  const crumb: Material = { l: 0.88, c: 0.05, h: 82 }
  const points: [number, number, number][] = [
    [-11, 7.6, -3],
    [2, 7.8, -3],
  ]
  rod(stage, points, { material: crust, radius: 4.1 })
  for (const x of [-10, -6.6, -3.2, 0.2])
    line(stage, [stage.at(x, 11.6, -3.4), stage.at(x + 1.8, 10.4, -0.4)], {
      color: tone(crumb, 0.2),
      width: stage.len(0.7),
      opacity: 0.8,
    })
  const slice = (x: number, z: number) => {
    const [cx, cy] = stage.at(x, 6.4, z)
    stage.add(
      `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(stage.len(2.5))}" ry="${n(stage.len(3.2))}" fill="${tone(crust, -0.2)}"/><ellipse cx="${n(cx - stage.len(0.3))}" cy="${n(cy)}" rx="${n(stage.len(2.1))}" ry="${n(stage.len(2.75))}" fill="${tone(crumb, 0.4)}"/>`,
    )
  }
  slice(8.4, -2)
  rod(
    stage,
    [
      [-9, 4.7, 8],
      [4, 4.7, 6.4],
    ],
    { material: { l: 0.8, c: 0.006, h: 250 }, radius: 0.85 },
  )
  rod(
    stage,
    [
      [4.4, 4.9, 6.3],
      [12.4, 4.9, 5.4],
    ],
    { material: { l: 0.36, c: 0.03, h: 50 }, radius: 0.95 },
  )
}
