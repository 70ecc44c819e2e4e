import { fill, line } from '../forms/paint.ts'
import { sketch, sketchLine } from '../forms/sketch.ts'
import { rod } from '../forms/solid.ts'
import { tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'
import { BRASS } from './stuff.ts'

/** Kaftan, 140 cm, on a hanger and a stand: wide sleeves, embroidered neck, cuffs and hem. */
export function kaftan(stage: Stage, { material, material2 }: Look): void {
  const thread = material2 ?? { l: 0.8, c: 0.1, h: 84 }
  stage.ground(
    [
      [-26, -8],
      [26, -8],
      [26, 8],
      [-26, 8],
    ],
    40,
  )
  rod(
    stage,
    [
      [0, 150, -2],
      [0, 157, -2],
      [3.4, 160, -2],
      [6, 157.4, -2],
      [4, 154.6, -2],
    ],
    { material: BRASS, radius: 0.9 },
  )
  const back = sketch(stage, 'M-9 148 C-5 144 5 144 9 148 C5 152 -5 152 -9 148 Z', { z: -1 })
  fill(stage, back, tone(material, -1))
  const body = sketch(
    stage,
    'M-10 148.4 C-20 146.6 -30 143 -38 136 C-48 122 -57 104 -66 84 C-67.4 80.6 -65 79 -61.4 77.6 L-46 71 C-43 70 -41.6 71 -40.4 74 L-28 104 C-28.6 78 -34 38 -42 7 C-42.4 4.4 -41 3.2 -38.4 2.6 C-14 -2 14 -2 38.4 2.6 C41 3.2 42.4 4.4 42 7 C34 38 28.6 78 28 104 L40.4 74 C41.6 71 43 70 46 71 L61.4 77.6 C65 79 67.4 80.6 66 84 C57 104 48 122 38 136 C30 143 20 146.6 10 148.4 C7 139 3 133 0 129.6 C-3 133 -7 139 -10 148.4 Z',
  )
  fill(
    stage,
    body,
    stage.linear(
      [
        [0, tone(material, 0.9)],
        [0.4, tone(material, 0.5)],
        [0.75, tone(material, 0)],
        [1, tone(material, -0.6)],
      ],
      [0, 0.1],
      [1, 0.4],
    ),
  )
  stage.inside(body, () => {
    const drape = (d: string, width: number, lit: boolean, opacity: number) =>
      stage.add(
        `<path d="${sketchLine(stage, d)}" fill="none" stroke="${lit ? tone(material, 1) : tone(material, -0.9)}" stroke-width="${n(stage.len(width))}" opacity="${opacity}"/>`,
      )
    drape('M-28 110 C-26 86 -27 40 -31 -2', 3.4, false, 0.28)
    drape('M28 110 C25 86 26 40 30 -2', 4.2, false, 0.36)
    drape('M-16 112 C-19 76 -19 40 -23 -2', 5, false, 0.16)
    drape('M-11 104 C-12 70 -14 34 -16 -2', 3.4, true, 0.34)
    drape('M10 104 C13 70 13 36 17 -2', 5.4, false, 0.2)
    drape('M17 100 C21 70 22 36 26 -2', 2.6, true, 0.22)
    drape('M-32 138 C-42 122 -49 104 -55 82', 2.4, true, 0.3)
    drape('M37 132 C43 118 48 102 53 80', 4.4, false, 0.24)
    drape('M-28 108 C-31 116 -33 124 -33 134', 2, false, 0.3)
    drape('M28 108 C31 116 33 124 33 134', 2.2, false, 0.34)
    embroidery(stage, thread)
  })
  placket(stage, thread)
}

function embroidery(stage: Stage, thread: { l: number; c: number; h: number }) {
  const stitch = (d: string, width: number, dash = '') =>
    stage.add(
      `<path d="${sketchLine(stage, d)}" fill="none" stroke="${tone(thread, 0.4)}" stroke-width="${n(stage.len(width))}"${dash && ` stroke-dasharray="${dash}"`}/>`,
    )
  const dots = `${n(stage.len(1.4))} ${n(stage.len(1.5))}`
  stitch('M-44 5.8 C-15 .6 15 .6 44 5.8', 1.1)
  stitch('M-44 10.4 C-15 5.2 15 5.2 44 10.4', 2, dots)
  stitch('M-66 86.6 L-38 74.6', 1.1)
  stitch('M-64 91.4 L-36 79.4', 2, dots)
  stitch('M66 86.6 L38 74.6', 1.1)
  stitch('M64 91.4 L36 79.4', 2, dots)
}

function placket(stage: Stage, thread: { l: number; c: number; h: number }) {
  const gold = tone(thread, 0.4)
  const neck = 'M-12.6 147.6 C-9 137 -4.4 130 0 125.4 C4.4 130 9 137 12.6 147.6'
  for (const [d, width, dash] of [
    [neck, 1.4, ''],
    [
      'M-16.4 146.4 C-12 134 -6 126 -3.6 122 L-3.6 92 L0 86.6 L3.6 92 L3.6 122 C6 126 12 134 16.4 146.4',
      0.9,
      '',
    ],
    [
      'M-14.4 147 C-10.4 135.6 -5 127.6 -1.8 124 L-1.8 94 L0 91',
      1.6,
      `${n(stage.len(1.1))} ${n(stage.len(1.3))}`,
    ],
    ['M14.4 147 C10.4 135.6 5 127.6 1.8 124 L1.8 94 L0 91', 1.6, `${n(stage.len(1.1))} ${n(stage.len(1.3))}`],
  ] as const)
    stage.add(
      `<path d="${sketchLine(stage, d)}" fill="none" stroke="${gold}" stroke-width="${n(stage.len(width))}"${dash && ` stroke-dasharray="${dash}"`}/>`,
    )
  for (const y of [119, 112.5, 106, 99.5]) {
    const [cx, cy] = stage.at(0, y, 0)
    stage.add(
      `<circle cx="${n(cx + 1)}" cy="${n(cy + 1.5)}" r="${n(stage.len(1.15))}" fill="#000" opacity=".25"/><circle cx="${n(cx)}" cy="${n(cy)}" r="${n(stage.len(1.15))}" fill="${tone(thread, 0.8)}"/>`,
    )
  }
  line(stage, [stage.at(0, 85, 0), stage.at(0, 78, 0)], { color: gold, width: stage.len(0.7) })
}
