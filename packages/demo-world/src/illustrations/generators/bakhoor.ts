import { circle, smooth, turned } from '../forms/lathe.ts'
import { fill, line } from '../forms/paint.ts'
import { box, cut, rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'
import { BRASS } from './stuff.ts'

/** Incense chips in an open round box, beside a small burner with rising smoke. */
export function bakhoor(stage: Stage, { material, material2 }: Look): void {
  const clay = material2 ?? { l: 0.86, c: 0.03, h: 70 }
  burner(stage, clay)
  turned(stage, {
    x: 6.4,
    z: 4.4,
    material: { ...BRASS, l: 0.68 },
    streak: 0.4,
    profile: smooth([
      [4.6, 0],
      [4.8, 0.3],
      [4.8, 3.6],
      [4.8, 4],
    ]),
    open: { material, depth: 0.2, floor: 0.98, wall: 0.06 },
  })
  for (let index = 0; index < 16; index++) {
    const [angle, r] = [stage.random() * 6.28, Math.sqrt(stage.random()) * 3.3]
    const [x, z] = [6.4 + Math.cos(angle) * r, 4.4 + Math.sin(angle) * r]
    const turnBy = stage.random() * 3
    const wood = { ...material, l: material.l + (stage.random() - 0.5) * 0.16 }
    rod(
      stage,
      [
        [x - Math.cos(turnBy) * 0.8, 4.3 + stage.random() * 0.5, z - Math.sin(turnBy) * 0.5],
        [x + Math.cos(turnBy) * 0.8, 4.4, z + Math.sin(turnBy) * 0.5],
      ],
      { material: wood, radius: 0.36 },
    )
  }
}

/** Mabkhara: a square foot that opens into a crown, coal and smoke on top. */
function burner(stage: Stage, clay: Material) {
  const x = -5
  box(stage, { material: clay, x, width: 8.4, height: 1.6, depth: 8.4, grounded: true })
  box(stage, { material: clay, x, y: 1.6, width: 5.2, height: 5.6, depth: 5.2 })
  cut(stage, {
    outline: [
      [x - 2.8, 7],
      [x + 2.8, 7],
      [x + 4.6, 12.6],
      [x + 2.7, 11.4],
      [x, 13],
      [x - 2.7, 11.4],
      [x - 4.6, 12.6],
    ],
    depth: 7.6,
    material: clay,
  })
  for (const y of [3, 4.4, 5.8])
    line(stage, [stage.at(x - 2.2, y, 2.7), stage.at(x + 2.2, y, 2.7)], {
      color: tone(BRASS, 0.2),
      width: stage.len(0.3),
    })
  const [cx, cy] = stage.at(x, 9.6, 3.9)
  stage.add(
    `<path d="M${n(cx)} ${n(cy - stage.len(1.4))}L${n(cx + stage.len(1.2))} ${n(cy)}L${n(cx)} ${n(cy + stage.len(1.4))}L${n(cx - stage.len(1.2))} ${n(cy)}Z" fill="${tone(BRASS, 0.3)}"/>`,
  )
  const smoke = stage.outline(
    `M${[
      [x - 0.6, 13],
      [x - 3.4, 17],
      [x + 2.6, 20],
      [x - 0.4, 25],
    ]
      .map(([px = 0, py = 0]) => stage.at(px, py, 0).map(n).join(' '))
      .join(' ')
      .replace(/^(\S+ \S+) /, '$1C')}`,
    [stage.at(x, 25, 0)],
  )
  stage.add(
    `<use href="#${smoke}" fill="none" stroke="#fff" stroke-width="${n(stage.len(1.3))}" opacity=".42"/><use href="#${smoke}" fill="none" stroke="#fff" stroke-width="${n(stage.len(0.4))}" opacity=".6"/>`,
  )
  fill(stage, smoke, 'none')
  stage.ground(circle(x, 0, 4.6), 10)
}
