import { circle, smooth, turned } from '../forms/lathe.ts'
import { fallFill, fill, line } from '../forms/paint.ts'
import { sketch, sketchLine } from '../forms/sketch.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'

/** Things that are not for sale: they show how big the others are. */

/** An apple, 8 cm. */
export function apple(stage: Stage): void {
  const skin: Material = { l: 0.62, c: 0.15, h: 32, finish: 'gloss' }
  turned(stage, {
    material: skin,
    streak: 0.5,
    profile: smooth([
      [1.6, 0],
      [2.6, 0.3],
      [3.7, 2.2],
      [4, 4.2],
      [3.5, 6.2],
      [2.1, 7.1],
      [0.7, 6.9],
    ]),
  })
  const [x, y] = stage.at(0, 6.9, 0)
  stage.add(
    `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(stage.len(1.3))}" ry="${n(stage.len(0.42))}" fill="${tone(skin, -0.9)}" opacity=".7"/>`,
  )
  line(stage, [stage.at(0, 6.8, 0), stage.at(0.2, 7.8, 0), stage.at(0.9, 8.7, 0)], {
    color: tone({ l: 0.4, c: 0.05, h: 60 }, 0),
    width: stage.len(0.4),
  })
  const leaf = sketch(stage, 'M.4 8 C1.2 9.6 3 9.8 4 9 C3 7.6 1.6 7.4 .4 8 Z')
  fill(stage, leaf, fallFill(stage, { l: 0.58, c: 0.1, h: 140 }, 0.8, -0.2))
}

/** A rubber plant in a clay pot, 86 cm. */
export function plant(stage: Stage): void {
  const green: Material = { l: 0.46, c: 0.075, h: 152 }
  stage.ground(circle(0, 0, 12), 40, false)
  const stem = (d: string) =>
    stage.add(
      `<path d="${sketchLine(stage, d)}" fill="none" stroke="${tone({ l: 0.45, c: 0.05, h: 90 }, -0.2)}" stroke-width="${n(stage.len(1.1))}"/>`,
    )
  stem('M0 24 C1 40 -1 60 1 82')
  stem('M0 24 C-4 36 -9 46 -12 56')
  stem('M0 24 C5 38 9 46 14 62')
  const leaf = (x: number, y: number, angle: number, size: number, light: number) => {
    const [c, s] = [Math.cos(angle) * size, Math.sin(angle) * size]
    const p = (u: number, v: number) => `${(x + u * c - v * s).toFixed(1)} ${(y + u * s + v * c).toFixed(1)}`
    const outline = sketch(
      stage,
      `M${p(0, 0)} C${p(0.3, 0.42)} ${p(0.75, 0.36)} ${p(1, 0)} C${p(0.75, -0.36)} ${p(0.3, -0.42)} ${p(0, 0)} Z`,
    )
    fill(stage, outline, fallFill(stage, { ...green, l: green.l + light }, 0.9, -0.5))
    stage.add(
      `<path d="${sketchLine(stage, `M${p(0, 0)} L${p(0.9, 0)}`)}" stroke="${tone(green, 1)}" stroke-width="1.2" opacity=".5" fill="none"/>`,
    )
  }
  const leaves: [number, number, number, number, number][] = [
    [-9, 46, 2.7, 22, -0.05],
    [9, 46, 0.3, 22, -0.04],
    [-12, 56, 2.2, 22, 0],
    [14, 62, 0.7, 22, 0],
    [0, 56, 2.5, 24, -0.03],
    [1, 60, 0.5, 22, 0.02],
    [0, 70, 2.1, 22, 0.03],
    [1, 72, 0.9, 22, 0.01],
    [1, 82, 1.5, 20, 0.05],
    [-6, 40, 3.2, 19, 0.02],
    [6, 40, -0.2, 19, 0.03],
  ]
  for (const [x, y, angle, size, light] of leaves) leaf(x, y, angle, size, light)
  turned(stage, {
    material: { l: 0.62, c: 0.09, h: 46 },
    streak: 0.14,
    profile: [
      [8.6, 0],
      [8.8, 0.4],
      [11.8, 21],
      [12.8, 21.4],
      [12.9, 24.4],
      [12.7, 25],
    ],
    open: { material: { l: 0.32, c: 0.03, h: 60 }, depth: 1, floor: 0.9 },
  })
}
