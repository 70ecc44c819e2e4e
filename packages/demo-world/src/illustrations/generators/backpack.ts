import { fallFill, fill, line } from '../forms/paint.ts'
import { sketch } from '../forms/sketch.ts'
import { rod } from '../forms/solid.ts'
import { stitch } from '../forms/stitch.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'
import { BUCKLE } from './stuff.ts'

/** Backpack with a moulded base, a lid with two straps and a front pocket. */
export function backpack(stage: Stage, { material, material2 }: Look): void {
  const base = material2 ?? { l: 0.34, c: 0.012, h: 255 }
  stage.ground(
    [
      [-15, -9],
      [15, -9],
      [15, 9],
      [-15, 9],
    ],
    44,
  )
  rod(
    stage,
    [
      [-3.4, 46, -4],
      [-3, 50, -4],
      [3, 50, -4],
      [3.4, 46, -4],
    ],
    { material: base, radius: 0.8 },
  )
  rod(
    stage,
    [
      [12, 40, -7],
      [19.5, 34, -7],
      [20, 20, -7],
      [15, 8, -7],
    ],
    { material: base, radius: 1.3 },
  )
  const side = sketch(stage, 'M10 1 L19.6 1.6 C20.4 14 20 32 17.4 41 C16 45 12 47 8 47 Z', { z: 0 })
  fill(stage, side, tone(material, -0.8))
  const body = sketch(
    stage,
    'M-16 0 L16 0 C17 14 16.6 30 14.6 40 C13.4 45.4 8 47.6 0 47.6 C-8 47.6 -13.4 45.4 -14.6 40 C-16.6 30 -17 14 -16 0 Z',
    { z: 8 },
  )
  fill(stage, body, fallFill(stage, material, 0.8, -0.35))
  stage.inside(body, () => {
    const shade = sketch(stage, 'M8 -2 C12 14 11 34 6 50 L20 50 L20 -2 Z', { z: 8 })
    fill(
      stage,
      shade,
      stage.linear([
        [0, tone(material, -1), 0],
        [1, tone(material, -1), 0.6],
      ]),
    )
    const moulded = sketch(stage, 'M-18 -1 L18 -1 L18 7.4 C8 9 -8 9 -18 7.4 Z', { z: 8 })
    fill(stage, moulded, fallFill(stage, base, 0.9, -0.4))
  })
  const pocketOutline = sketch(
    stage,
    'M-11.4 10 L11.4 10 C12.4 15 12.2 20 11.6 24.6 C4 26.2 -4 26.2 -11.6 24.6 C-12.2 20 -12.4 15 -11.4 10 Z',
    { z: 9.4 },
  )
  stage.add(
    `<use href="#${pocketOutline}" fill="${tone(material, -1)}" opacity=".4" transform="translate(4 6)"/>`,
  )
  fill(stage, pocketOutline, fallFill(stage, { ...material, l: material.l + 0.015 }, 0.75, -0.2))
  stitch(stage, 'M-10.6 23 C-4 24.4 4 24.4 10.6 23', material, 9.4)
  line(stage, [stage.at(-9.6, 20.6, 9.4), stage.at(9.6, 20.6, 9.4)], {
    color: tone(base, -0.2),
    width: stage.len(0.9),
  })
  const lid = sketch(
    stage,
    'M-15.2 31.4 C-6 28.6 6 28.6 15.2 31.4 C15.4 38 14.6 43 11.6 45.8 C7 48.8 -7 48.8 -11.6 45.8 C-14.6 43 -15.4 38 -15.2 31.4 Z',
    { z: 9 },
  )
  stage.add(`<use href="#${lid}" fill="${tone(material, -1)}" opacity=".4" transform="translate(3 7)"/>`)
  fill(stage, lid, fallFill(stage, material, 1, 0.1))
  stitch(stage, 'M-14 33 C-6 30.4 6 30.4 14 33', material, 9)
  for (const x of [-7, 7]) strap(stage, x, base)
}

export function strap(stage: Stage, x: number, material: Material) {
  line(stage, [stage.at(x, 42, 9.4), stage.at(x * 1.02, 35, 9.6), stage.at(x, 25.4, 9.8)], {
    color: tone(material, -0.1),
    width: stage.len(2),
  })
  const [cx, cy] = stage.at(x, 29, 9.8)
  const size = stage.len(2.9)
  stage.add(
    `<rect x="${n(cx - size / 2)}" y="${n(cy - size * 0.36)}" width="${n(size)}" height="${n(size * 0.72)}" rx="3" fill="${tone(BUCKLE, 0.2)}"/><rect x="${n(cx - size * 0.3)}" y="${n(cy - size * 0.2)}" width="${n(size * 0.6)}" height="${n(size * 0.4)}" rx="2" fill="${tone(material, -0.4)}"/>`,
  )
}
