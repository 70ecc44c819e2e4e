import { circle, smooth, turned } from '../forms/lathe.ts'
import { fill, line } from '../forms/paint.ts'
import { box, cut, face, rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import { n, type Stage } from '../stage.ts'
import { BRASS } from './lamps.ts'
import type { Look } from './look.ts'

/** Three plywood crates on each other, each with a hand hole and finger joints. */
export function crates(stage: Stage, { material }: Look): void {
  crate(stage, material, 0, 0, true)
  crate(stage, material, 19.6, 0.6)
  crate(stage, material, 39.2, -0.4)
}

function crate(stage: Stage, material: Material, y: number, x: number, grounded = false) {
  const [w, h, d] = [46, 19, 32]
  box(stage, { material, x, y, width: w, height: h, depth: d, grain: 4, grounded })
  const dark = { ...material, l: material.l - 0.3 }
  face(
    stage,
    [
      [x - w / 2 + 1, y + h + 0.05, d / 2 - 1],
      [x + w / 2 - 1, y + h + 0.05, d / 2 - 1],
      [x + w / 2 - 1, y + h + 0.05, -d / 2 + 1],
      [x - w / 2 + 1, y + h + 0.05, -d / 2 + 1],
    ],
    { material: dark },
  )
  const [a, b] = [stage.at(x - 5.6, y + 13.4, d / 2), stage.at(x + 5.6, y + 13.4, d / 2)]
  line(stage, [a, b], { color: tone(material, 0.9), width: stage.len(3.9) })
  line(stage, [a, b], { color: tone(dark, -0.8), width: stage.len(3.2) })
  for (let joint = 0; joint < 3; joint++) {
    const from = y + 1.4 + joint * 6.2
    for (const side of [-1, 1]) {
      const edge = x + (side * w) / 2
      const inner = edge - side * 1.1
      const [l, r] = [Math.min(edge, inner), Math.max(edge, inner)]
      face(
        stage,
        [
          [l, from, d / 2 + 0.02],
          [r, from, d / 2 + 0.02],
          [r, from + 3.1, d / 2 + 0.02],
          [l, from + 3.1, d / 2 + 0.02],
        ],
        { material: { ...material, l: material.l - 0.12 } },
        true,
      )
    }
  }
}

/** End-grain board: blocks of two woods, set like bricks. */
export function choppingBoard(stage: Stage, { material, material2 }: Look): void {
  const light = material2 ?? { l: 0.76, c: 0.075, h: 72 }
  box(stage, { material, width: 35, height: 4, depth: 25, grounded: true, grain: 0 })
  const [columns, rows] = [8, 7]
  const [w, d] = [35 / columns, 25 / rows]
  for (let row = 0; row < rows; row++)
    for (let column = -1; column < columns; column++) {
      const shift = row % 2 ? w / 2 : 0
      const [l, r] = [
        Math.max(-17.5, -17.5 + column * w + shift),
        Math.min(17.5, -17.5 + (column + 1) * w + shift),
      ]
      if (r - l < 0.2) continue
      const z = -12.5 + row * d
      const wood = stage.random() < 0.3 ? light : material
      const shade = { ...wood, l: wood.l + (stage.random() - 0.5) * 0.07 }
      face(
        stage,
        [
          [l, 4.02, z + d],
          [r, 4.02, z + d],
          [r, 4.02, z],
          [l, 4.02, z],
        ],
        { material: shade },
        true,
      )
      if (row === rows - 1)
        face(
          stage,
          [
            [l, 0, 12.52],
            [r, 0, 12.52],
            [r, 4, 12.52],
            [l, 4, 12.52],
          ],
          { material: shade },
          true,
        )
    }
  bread(stage)
}

/** A loaf and a knife say what the board is for. */
function bread(stage: Stage) {
  const crust: Material = { l: 0.6, c: 0.1, h: 60 }
  const crumb: Material = { l: 0.88, c: 0.05, h: 82 }
  const points: [number, number, number][] = [
    [-11, 7.6, -3],
    [2, 7.8, -3],
  ]
  rod(stage, points, { material: crust, radius: 4.1 })
  for (const x of [-10, -6.6, -3.2, 0.2])
    line(stage, [stage.at(x, 11.6, -3.4), stage.at(x + 1.8, 10.4, -0.4)], {
      color: tone(crumb, 0.2),
      width: stage.len(0.7),
      opacity: 0.8,
    })
  const slice = (x: number, z: number) => {
    const [cx, cy] = stage.at(x, 6.4, z)
    stage.add(
      `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(stage.len(2.5))}" ry="${n(stage.len(3.2))}" fill="${tone(crust, -0.2)}"/><ellipse cx="${n(cx - stage.len(0.3))}" cy="${n(cy)}" rx="${n(stage.len(2.1))}" ry="${n(stage.len(2.75))}" fill="${tone(crumb, 0.4)}"/>`,
    )
  }
  slice(8.4, -2)
  rod(
    stage,
    [
      [-9, 4.7, 8],
      [4, 4.7, 6.4],
    ],
    { material: { l: 0.8, c: 0.006, h: 250 }, radius: 0.85 },
  )
  rod(
    stage,
    [
      [4.4, 4.9, 6.3],
      [12.4, 4.9, 5.4],
    ],
    { material: { l: 0.36, c: 0.03, h: 50 }, radius: 0.95 },
  )
}

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
