import { toHex } from '@tandem/brand-palette'
import { turned } from '../forms/lathe.ts'
import { glow, WARM } from '../forms/light.ts'
import { fill, line } from '../forms/paint.ts'
import { rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'
import { BLACK_STEEL } from './stuff.ts'

/** Task light on a jointed arm, clamped to the edge of a board. */
export function armLight(stage: Stage, { material }: Look): void {
  const dark: Material = { l: 0.34, c: 0.01, h: 260 }
  turned(stage, {
    material,
    streak: 0.3,
    profile: [
      [9, 0],
      [9.2, 0.4],
      [9, 2],
      [8.6, 2.3],
    ],
    lid: material,
  })
  rod(
    stage,
    [
      [0, 2, 0],
      [0, 6, 0],
    ],
    { material: BLACK_STEEL, radius: 1 },
  )
  for (const z of [-1.1, 1.1])
    rod(
      stage,
      [
        [0, 6, z],
        [13, 34, z],
      ],
      { material, radius: 0.55 },
    )
  for (const z of [-1.1, 1.1])
    rod(
      stage,
      [
        [13, 34, z],
        [-13, 52, z],
      ],
      { material, radius: 0.55 },
    )
  rod(
    stage,
    [
      [1.5, 8.5, 1.6],
      [9.5, 26, 1.6],
    ],
    { material: BLACK_STEEL, radius: 0.34 },
  )
  for (const [x, y] of [
    [0, 6],
    [13, 34],
    [-13, 52],
  ] as const) {
    const [cx, cy] = stage.at(x, y, 2)
    stage.add(
      `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(stage.len(1.9))}" fill="${tone(dark, 0.3)}"/><circle cx="${n(cx - stage.len(0.3))}" cy="${n(cy - stage.len(0.3))}" r="${n(stage.len(1))}" fill="${tone(dark, 1)}"/>`,
    )
  }
  taskHead(stage, material)
}

/** A tilted bell, drawn flat because no lathe stands askew. */
function taskHead(stage: Stage, material: Material) {
  const p = (x: number, y: number) => stage.at(x, y, 2).map(n).join(' ')
  glow(stage, -20, 40, 17, 0.55)
  const bell = `M${p(-11.2, 55)}C${p(-9.4, 53)} ${p(-9.2, 49.5)} ${p(-10.2, 42.2)}L${p(-29.4, 45.2)}C${p(-28.4, 50.5)} ${p(-20.5, 55.8)} ${p(-15.4, 56.4)}C${p(-13.4, 56.8)} ${p(-12, 56.2)} ${p(-11.2, 55)}Z`
  const outline = stage.outline(bell, [stage.at(-29.4, 45.2, 2), stage.at(-13, 57, 2)])
  fill(
    stage,
    outline,
    stage.linear(
      [
        [0, tone(material, 1)],
        [0.45, tone(material, 0.4)],
        [1, tone(material, -0.8)],
      ],
      [0.05, 0.1],
      [0.95, 0.8],
    ),
  )
  const [a, b] = [stage.at(-29.4, 45.2, 2), stage.at(-10.2, 42.2, 2)]
  const [cx, cy] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  const angle = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI
  const half = Math.hypot(b[0] - a[0], b[1] - a[1]) / 2
  stage.add(
    `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(half)}" ry="${n(half * 0.2)}" transform="rotate(${n(angle)} ${n(cx)} ${n(cy)})" fill="${stage.radial(
      [
        [0, '#fff'],
        [0.6, WARM],
        [1, toHex({ l: 0.86, c: 0.07, h: 85 })],
      ],
    )}"/>`,
  )
  line(stage, [stage.at(-25.6, 49.6, 2), stage.at(-21.4, 53, 2), stage.at(-16, 54.9, 2)], {
    color: '#fff',
    width: stage.len(0.8),
    opacity: 0.45,
  })
}
