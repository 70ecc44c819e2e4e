import { circle } from '../forms/lathe.ts'
import { fallFill, fill } from '../forms/paint.ts'
import { sketch, sketchLine } from '../forms/sketch.ts'
import { rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'

/** Lambswool throw, hung over the rung of a leaning ladder: two stripes, and a fringe tied by hand. */
export function throwBlanket(stage: Stage, { material, material2 }: Look): void {
  const stripe = material2 ?? { ...material, l: Math.min(0.92, material.l + 0.26), c: material.c * 0.45 }
  const wood: Material = { l: 0.72, c: 0.07, h: 70 }
  for (const x of [-40, 40]) {
    stage.ground(circle(x, 10, 3), 50)
    rod(
      stage,
      [
        [x, 0, 10],
        [x * 0.95, 108, -4],
      ],
      { material: wood, radius: 2.3 },
    )
  }
  for (const y of [14, 93])
    rod(
      stage,
      [
        [-39, y, 6 - y * 0.07],
        [39, y, 6 - y * 0.07],
      ],
      { material: wood, radius: 1.7 },
    )
  stage.ground(
    [
      [-26, 6],
      [26, 6],
      [26, 16],
      [-26, 16],
    ],
    60,
    false,
  )
  const back = sketch(
    stage,
    'M-27 88 C-10 90 12 90 28 88 C28.6 70 27 52 28.4 40 C14 37.6 -10 38 -27.4 40.4 Z',
    { z: 2 },
  )
  fill(stage, back, tone(material, -0.9))
  fringe(stage, -27, 28, 33, 4, { ...material, l: material.l - 0.1 }, 7)
  const cloth = sketch(
    stage,
    'M-30 88 C-29.4 92.4 -26 93.4 -22 93.2 C-8 94 10 94 22 93.2 C26.6 93.4 30 92.4 30.4 88 C31.6 64 29.4 42 31.4 22.6 C22 20.4 16 23.6 6 21.6 C-4 19.6 -16 23.4 -31 21.4 C-29 44 -31.2 66 -30 88 Z',
    { z: 6 },
  )
  fringe(stage, -30.4, 31, 21.4, 6, material, 9)
  fill(stage, cloth, fallFill(stage, material, 0.85, -0.1))
  stage.inside(cloth, () => {
    for (const [y, height] of [
      [33, 9],
      [45, 2.4],
      [29, 1.4],
    ] as const) {
      const band = sketch(
        stage,
        `M-34 ${y} C-18 ${y + 1.4} -6 ${y - 1.6} 6 ${y} C16 ${y + 1.4} 24 ${y - 1} 34 ${y + 0.6} L34 ${y + height + 0.6} C24 ${y + height - 1} 16 ${y + height + 1.4} 6 ${y + height} C-6 ${y + height - 1.6} -18 ${y + height + 1.4} -34 ${y + height} Z`,
        { z: 6 },
      )
      fill(stage, band, fallFill(stage, stripe, 0.8, 0))
    }
    drapes(stage, material)
  })
}

/** Soft hanging folds: a dark valley beside a light ridge. */
function drapes(stage: Stage, material: Material) {
  for (const [x, width, opacity] of [
    [-19, 6, 0.2],
    [-6, 4.4, 0.14],
    [7, 6.4, 0.24],
    [21, 7, 0.3],
  ] as const) {
    const valley = sketchLine(stage, `M${x} 92 C${x + 1} 70 ${x - 1.6} 48 ${x + 1.4} 18`, { z: 6 })
    const ridge = sketchLine(stage, `M${x - 6} 92 C${x - 5} 70 ${x - 7.6} 48 ${x - 5} 18`, { z: 6 })
    stage.add(
      `<path d="${valley}" fill="none" stroke="${tone(material, -1)}" stroke-width="${n(stage.len(width))}" opacity="${opacity * 0.6}"/><path d="${valley}" fill="none" stroke="${tone(material, -1)}" stroke-width="${n(stage.len(width * 0.4))}" opacity="${opacity}"/><path d="${ridge}" fill="none" stroke="#fff" stroke-width="${n(stage.len(2.4))}" opacity=".14"/>`,
    )
  }
  const top = sketch(stage, 'M-34 87 C-10 89.4 12 89.4 34 87 L34 83 C12 85.6 -10 85.6 -34 83 Z', { z: 6 })
  fill(stage, top, tone(material, -1), 0.14)
}

function fringe(
  stage: Stage,
  from: number,
  to: number,
  y: number,
  z: number,
  material: Material,
  length: number,
) {
  const count = 26
  const d = Array.from({ length: count }, (_, index) => {
    const x = from + ((to - from) * (index + 0.5)) / count
    const sway = stage.random() * 1.6 - 0.8
    return sketchLine(
      stage,
      `M${x} ${y + 1.4} C${x} ${y - length * 0.3} ${x + sway} ${y - length * 0.6} ${x + sway * 1.4} ${y - length}`,
      { z },
    )
  }).join('')
  stage.reach([stage.at(from, y - length, z)])
  stage.add(
    `<path d="${d}" fill="none" stroke="${tone(material, -0.3)}" stroke-width="${n(stage.len(1.7))}"/><path d="${d}" fill="none" stroke="${tone(material, 0.7)}" stroke-width="${n(stage.len(0.6))}"/>`,
  )
}
