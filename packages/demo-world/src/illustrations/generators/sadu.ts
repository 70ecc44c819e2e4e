import { fallFill, fill } from '../forms/paint.ts'
import { sketch, sketchLine } from '../forms/sketch.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'

/** Bedouin weaving: rows of diamonds and teeth between plain stripes. */
export function sadu(
  stage: Stage,
  from: number,
  to: number,
  height: number,
  ground: Material,
  light: Material,
  narrow = false,
) {
  const strip = sketch(stage, `M${from} -2 L${to} -2 L${to} ${height} L${from} ${height} Z`)
  fill(stage, strip, fallFill(stage, { ...ground, l: ground.l - 0.22, c: ground.c * 0.7 }, 0.7, -0.6))
  const [middle, half] = [(from + to) / 2, (to - from) / 2]
  const step = narrow ? 3.2 : 6.4
  const shapes: string[] = []
  const inner: string[] = []
  const teeth: string[] = []
  for (let y = -1; y < height + step; y += step) {
    const w = half * (narrow ? 0.7 : 0.58)
    const diamond = (k: number) =>
      sketchLine(
        stage,
        `M${middle} ${y + step * 0.5 * k} L${middle + w * k} ${y} L${middle} ${y - step * 0.5 * k} L${middle - w * k} ${y} Z`,
      )
    shapes.push(diamond(0.92))
    if (!narrow) inner.push(diamond(0.45))
    if (!narrow)
      for (const side of [-1, 1])
        for (const dy of [0, step / 2])
          teeth.push(
            sketchLine(
              stage,
              `M${middle + side * half} ${y + dy + 1.5} L${middle + side * half * 0.74} ${y + dy} L${middle + side * half} ${y + dy - 1.5} Z`,
            ),
          )
  }
  stage.add(
    `<path d="${shapes.join('')}" fill="${tone(light, 0.4)}" opacity=".92"/><path d="${inner.join('')}" fill="${tone(ground, 0.2)}"/><path d="${teeth.join('')}" fill="${tone(light, 0.1)}" opacity=".85"/>`,
  )
}

export function tassel(stage: Stage, x: number, y: number, direction: number, material: Material) {
  const strands = [-0.8, -0.3, 0.3, 0.8].map((spread) =>
    sketchLine(
      stage,
      `M${x + direction * 1.6} ${y} C${x + direction * 2.6} ${y - 1.4} ${x + direction * 2.4 + spread} ${y - 3} ${x + direction * 2.6 + spread * 1.3} ${y - 5.4}`,
    ),
  )
  stage.reach([stage.at(x + direction * 4, y)])
  stage.add(
    `<path d="${strands.join('')}" fill="none" stroke="${tone(material, -0.1)}" stroke-width="${n(stage.len(0.62))}"/>`,
  )
  const [cx, cy] = stage.at(x + direction * 1.4, y)
  stage.add(`<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(stage.len(1.1))}" fill="${tone(material, 0.3)}"/>`)
}
