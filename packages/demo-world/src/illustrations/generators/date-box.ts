import { line } from '../forms/paint.ts'
import { box, cut, face, rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import type { Look } from './look.ts'
import { BRASS } from './stuff.ts'

/** Cedar box, lid standing open behind, rows of dates on paper, a written card. */
export function dateBox(stage: Stage, { material, material2 }: Look): void {
  const date = material2 ?? { l: 0.4, c: 0.075, h: 45 }
  cut(stage, {
    outline: [
      [-14.4, 4],
      [14.4, 4],
      [14.4, 22],
      [-14.4, 22],
    ],
    z: -10.4,
    depth: 1,
    material,
    grain: 6,
  })
  lidOrnament(stage)
  box(stage, { material, width: 29, height: 5.4, depth: 20, grain: 4, grounded: true })
  const paper: Material = { l: 0.93, c: 0.03, h: 82 }
  face(
    stage,
    [
      [-13.4, 5.42, 9],
      [13.4, 5.42, 9],
      [13.4, 5.42, -9],
      [-13.4, 5.42, -9],
    ],
    { material: paper },
    true,
  )
  for (let row = 0; row < 4; row++)
    for (let column = 0; column < 6; column++) {
      const [x, z] = [-11 + column * 4.4, -6.6 + row * 4.4]
      const wood = {
        ...date,
        l: date.l + (stage.random() - 0.5) * 0.1,
        c: date.c * (0.8 + stage.random() * 0.5),
      }
      rod(
        stage,
        [
          [x - 1, 6.6, z],
          [x, 6.8, z],
          [x + 1, 6.6, z],
        ],
        { material: wood, radius: 1.28 },
      )
    }
  card(stage, paper)
}

function lidOrnament(stage: Stage) {
  const [cx, cy] = stage.at(0, 14, -9.8)
  const points = Array.from({ length: 16 }, (_, index) => {
    const [angle, r] = [(index / 16) * Math.PI * 2, index % 2 ? 3.1 : 4.6]
    return `${n(cx + Math.cos(angle) * stage.len(r))} ${n(cy + Math.sin(angle) * stage.len(r))}`
  })
  stage.add(
    `<path d="M${points.join('L')}Z" fill="none" stroke="${tone(BRASS, 0.5)}" stroke-width="${n(stage.len(0.34))}"/><circle cx="${n(cx)}" cy="${n(cy)}" r="${n(stage.len(1.5))}" fill="${tone({ ...BRASS, l: BRASS.l - 0.02 }, 0.5)}"/>`,
  )
}

function card(stage: Stage, paper: Material) {
  const corners: [number, number, number][] = [
    [5.6, 0.3, 18.4],
    [15.6, 0.3, 18.4],
    [16.6, 0.3, 12.4],
    [6.6, 0.3, 12.4],
  ]
  stage.ground(
    corners.map(([x, , z]) => [x, z]),
    0.6,
  )
  face(stage, corners, { material: paper }, true)
  for (const [z, from, to] of [
    [13.8, 9, 14.6],
    [15.2, 8, 14.4],
    [16.6, 10.4, 14.2],
  ] as const)
    line(stage, [stage.at(from, 0.4, z), stage.at((from + to) / 2, 0.4, z - 0.25), stage.at(to, 0.4, z)], {
      color: tone({ l: 0.4, c: 0.08, h: 40 }, 0),
      width: stage.len(0.22),
      opacity: 0.8,
    })
}
