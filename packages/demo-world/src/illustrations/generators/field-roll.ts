import { line } from '../forms/paint.ts'
import { face, rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'
import { BUCKLE, LEATHER } from './stuff.ts'

/** Tool roll, half open: slots with tools, the rest rolled up with its straps. */
export function fieldRoll(stage: Stage, { material, material2 = LEATHER }: Look): void {
  const flat: [number, number, number][] = [
    [-12, 0.4, 16],
    [32, 0.4, 16],
    [32, 0.4, -16],
    [-12, 0.4, -16],
  ]
  stage.ground(
    flat.map(([x, , z]) => [x, z]),
    3,
  )
  face(stage, flat, { material })
  face(
    stage,
    [
      [-6, 0.6, 16],
      [32, 0.6, 16],
      [32, 0.6, 2],
      [-6, 0.6, 2],
    ],
    { material: { ...material, l: material.l + 0.035 } },
  )
  const widths = [2.2, 1.6, 1.2, 1.9, 1.4]
  widths.forEach((width, index) => {
    const x = -2 + index * 7
    rod(
      stage,
      [
        [x, 1.6, 8],
        [x, 1.4, 0.6],
      ],
      { material: BUCKLE, radius: width * 0.5 },
    )
    rod(
      stage,
      [
        [x, 1.5, -0.4],
        [x, 1.5, -7 - index * 0.6],
      ],
      {
        material: index % 2 ? { l: 0.5, c: 0.17, h: 262 } : { l: 0.72, c: 0.08, h: 68 },
        radius: width * 0.85,
      },
    )
  })
  const slotFront: [number, number, number][] = [
    [-6, 1.6, 16],
    [32, 1.6, 16],
    [32, 2.2, 6],
    [-6, 2.2, 6],
  ]
  face(stage, slotFront, { material: { ...material, l: material.l + 0.01 } })
  for (const x of [-5.6, 1.5, 8.5, 15.5, 22.5, 29.5])
    line(stage, [stage.at(x, 1.7, 16), stage.at(x, 2.2, 6)], {
      color: tone({ ...material, c: material.c * 0.5 }, 1),
      width: stage.len(0.3),
      dash: `${n(stage.len(0.9))} ${n(stage.len(0.6))}`,
      opacity: 0.85,
    })
  rolled(stage, material, material2)
}

function rolled(stage: Stage, material: Material, leather: Material) {
  stage.ground(
    [
      [-25, -17],
      [-12, -17],
      [-12, 17],
      [-25, 17],
    ],
    11,
  )
  const thick: [number, number, number][] = [
    [-18, 5.6, -17],
    [-18, 5.6, 17],
  ]
  rod(stage, thick, { material, radius: 5.6 })
  for (const z of [-8, 8]) {
    const ring = [-0.9, -0.5, 0, 0.5, 0.9].map((share): [number, number] => {
      const [x, y] = stage.at(-18, 5.6, z)
      return [x + stage.len(5.8) * share, y - stage.len(5.8) * Math.sqrt(1 - share * share) * 0.96]
    })
    line(stage, ring, { color: tone(leather, -0.2), width: stage.len(2.2) })
    line(stage, ring, { color: tone(leather, 0.7), width: stage.len(0.8), opacity: 0.7 })
  }
  const [x, y] = stage.at(-18, 5.6, 17.4)
  for (const [k, light] of [
    [5.6, -0.5],
    [4.2, 0.2],
    [2.9, -0.6],
    [1.6, 0.1],
  ] as const)
    stage.add(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(stage.len(k))}" fill="${tone(material, light)}"/>`)
}
