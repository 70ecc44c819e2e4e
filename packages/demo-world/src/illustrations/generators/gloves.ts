import { fallFill, fill } from '../forms/paint.ts'
import { sketch, sketchLine } from '../forms/sketch.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'

/** A pair of gloves, one over the other, palm and cuff apart. */
export function gloves(stage: Stage, { material, material2 }: Look): void {
  const cuff = material2 ?? { l: 0.9, c: 0.02, h: 85 }
  stage.ground(
    [
      [-13, -3],
      [13, -3],
      [13, 4],
      [-13, 4],
    ],
    20,
  )
  glove(stage, { ...material, l: material.l - 0.04 }, cuff, 5.4, -2, 1)
  glove(stage, material, cuff, -4.6, 3, -1)
}

function glove(stage: Stage, material: Material, cuff: Material, x: number, z: number, side: 1 | -1) {
  const s = (value: number) => value * side
  const hand = sketch(
    stage,
    `M${s(-4.6)} 7 C${s(-5.4)} 11 ${s(-5.4)} 14 ${s(-5)} 17 L${s(-5.4)} 23 C${s(-5.5)} 25.4 ${s(-3)} 25.6 ${s(-2.8)} 23.4 L${s(-2.5)} 18.4 L${s(-2.6)} 25.4 C${s(-2.6)} 27.8 ${s(0)} 27.8 ${s(0.1)} 25.4 L${s(0.2)} 18.6 L${s(0.5)} 24.8 C${s(0.6)} 27 ${s(3)} 27 ${s(2.9)} 24.6 L${s(2.6)} 18 L${s(3.3)} 22.4 C${s(3.7)} 24.2 ${s(5.8)} 23.8 ${s(5.5)} 21.8 C${s(5)} 18 ${s(4.9)} 15 ${s(5.2)} 13.4 C${s(6.4)} 14.6 ${s(7.2)} 16.2 ${s(8.4)} 16.8 C${s(10.2)} 17.4 ${s(10.9)} 15.6 ${s(10)} 14.4 C${s(8.2)} 12 ${s(6.8)} 9.4 ${s(4.6)} 7 Z`,
    { x, z },
  )
  fill(stage, hand, fallFill(stage, material, 0.95, -0.45))
  stage.inside(hand, () => {
    const palm = sketch(
      stage,
      `M${s(-6)} 5 L${s(-6)} 15.6 C${s(-2)} 17.2 ${s(2)} 17 ${s(5)} 14.6 L${s(12)} 18 L${s(8)} 5 Z`,
      { x, z },
    )
    fill(stage, palm, fallFill(stage, { ...material, l: material.l - 0.07, c: material.c * 1.1 }, 0.7, -0.5))
    for (const d of [
      `M${s(-4)} 15.8 C${s(-1)} 17 ${s(2)} 16.8 ${s(4.4)} 15`,
      `M${s(-3.4)} 12.6 C${s(-1)} 11.4 ${s(1.6)} 10.6 ${s(2.6)} 8`,
      `M${s(1.2)} 13.8 C${s(2.6)} 12 ${s(3.6)} 10.4 ${s(4)} 8`,
    ])
      stage.add(
        `<path d="${sketchLine(stage, d, { x, z })}" fill="none" stroke="${tone(material, -1)}" stroke-width="${n(stage.len(0.26))}" opacity=".5"/>`,
      )
  })
  const band = sketch(
    stage,
    `M${s(-5)} 7.6 C${s(-1)} 8.4 ${s(2)} 8.4 ${s(5.2)} 7.6 L${s(6)} .4 C${s(2)} -.6 ${s(-2)} -.6 ${s(-5.8)} .4 Z`,
    { x, z },
  )
  fill(stage, band, fallFill(stage, cuff, 0.8, -0.3))
  for (const y of [1.6, 3.1, 4.6])
    stage.add(
      `<path d="${sketchLine(stage, `M${s(-5.6)} ${y} C${s(-2)} ${y - 0.8} ${s(2)} ${y - 0.8} ${s(5.8)} ${y}`, { x, z })}" fill="none" stroke="${y === 4.6 ? tone({ l: 0.5, c: 0.18, h: 262 }, 0.3) : tone(cuff, -0.6)}" stroke-width="${n(stage.len(y === 4.6 ? 0.7 : 0.22))}" opacity="${y === 4.6 ? 1 : 0.6}"/>`,
    )
}
