import { circle } from '../forms/lathe.ts'
import { fallFill, fill, line } from '../forms/paint.ts'
import { sketch, sketchLine } from '../forms/sketch.ts'
import { rod } from '../forms/solid.ts'
import { type Material, tone } from '../material.ts'
import { n, type Point, type Stage } from '../stage.ts'
import type { Look } from './look.ts'

/** A folded cloth seen from the front: a rounded fold on the left, open edges on the right. */
interface Fold {
  y: number
  width: number
  height: number
  depth: number
  x?: number
  layers?: number
  material: Material
  weave?: 'waffle' | 'twill' | 'plain'
}

function folded(
  stage: Stage,
  { x = 0, y, width: w, height: h, depth: d, layers = 3, material, weave }: Fold,
) {
  const [l, r, z] = [x - w / 2, x + w / 2, d / 2]
  const topCorners: Point[] = [
    [l + h * 0.42, d / 2],
    [r - 0.5, d / 2],
    [r + 0.1, -d / 2],
    [l + h * 0.5, -d / 2],
  ]
  const top = topCorners.map(([px, pz]) => stage.at(px, y + h, pz))
  const [a, b, c, e] = top
  if (!a || !b || !c || !e) return
  const side = [
    stage.at(r, y + h * 0.1, z),
    stage.at(r, y + h * 0.96, z),
    stage.at(r + 0.2, y + h, -z),
    stage.at(r + 0.2, y + h * 0.12, -z),
  ]
  const sideOutline = stage.outline(`M${side.map((p) => p.map(n).join(' ')).join('L')}Z`, side)
  fill(stage, sideOutline, tone(material, -0.5))
  const surface = stage.outline(`M${[a, b, c, e].map((p) => p.map(n).join(' ')).join('L')}Z`, top)
  const soft = `stroke-width="${n(stage.len(h * 0.34))}"`
  stage.add(
    `<use href="#${surface}" fill="${stage.linear(
      [
        [0, tone(material, 1)],
        [1, tone(material, 0.35)],
      ],
      [0, 0],
      [1, 1],
    )}" stroke="${tone(material, 0.66)}" ${soft}/>`,
  )
  if (weave) stage.inside(surface, () => woven(stage, top, material, weave))
  const front = sketch(
    stage,
    `M${l + h * 0.5} ${y + h} C${l - h * 0.16} ${y + h} ${l - h * 0.16} ${y} ${l + h * 0.5} ${y} L${r - 0.6} ${y} C${r + 0.5} ${y} ${r + 0.5} ${y + h} ${r - 0.6} ${y + h} Z`,
    { z },
  )
  fill(stage, front, fallFill(stage, material, 0.7, -0.5))
  stage.inside(front, () => {
    for (let layer = 1; layer < layers; layer++) {
      const at = y + (h * layer) / layers
      const path = sketchLine(
        stage,
        `M${l + h * (layer % 2 ? 0.34 : 0.2)} ${at} C${l + w * 0.3} ${at + 0.14} ${l + w * 0.7} ${at - 0.16} ${r + 1} ${at}`,
        { z },
      )
      stage.add(
        `<path d="${path}" fill="none" stroke="${tone(material, -1)}" stroke-width="${n(stage.len(h * 0.075))}" opacity=".5"/><path d="${path}" transform="translate(0 ${n(stage.len(h * 0.07))})" fill="none" stroke="${tone(material, 1)}" stroke-width="${n(stage.len(h * 0.05))}" opacity=".55"/>`,
      )
    }
  })
  return surface
}

/** Rows and columns across a four-cornered top. */
function woven(stage: Stage, [a, b, c, e]: Point[], material: Material, weave: string) {
  if (!a || !b || !c || !e || weave === 'plain') return
  const mix = (from: Point, to: Point, t: number): Point => [
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t,
  ]
  const lines: string[] = []
  const steps = (count: number, pair: (t: number) => [Point, Point]) => {
    for (let index = 1; index < count; index++) {
      const [from, to] = pair(index / count)
      lines.push(`M${from.map(n).join(' ')}L${to.map(n).join(' ')}`)
    }
  }
  steps(weave === 'waffle' ? 24 : 30, (t) => [mix(a, b, t), mix(e, c, weave === 'twill' ? t + 0.2 : t)])
  if (weave === 'waffle') steps(9, (t) => [mix(a, e, t), mix(b, c, t)])
  stage.add(
    `<path d="${lines.join('')}" fill="none" stroke="${tone(material, -0.6)}" stroke-width="1.6" opacity=".3"/>`,
  )
}

const floorOf = (stage: Stage, w: number, d: number, h: number) =>
  stage.ground(
    [
      [-w / 2, -d / 2],
      [w / 2, -d / 2],
      [w / 2, d / 2],
      [-w / 2, d / 2],
    ],
    h,
  )

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

/** Waffle towels: bath, hand and face, folded on each other. */
export function towels(stage: Stage, { material, material2 }: Look): void {
  const second = material2 ?? { ...material, l: material.l + 0.1, c: material.c * 0.5 }
  floorOf(stage, 42, 28, 22)
  folded(stage, { y: 0, width: 44, height: 6.4, depth: 30, layers: 4, material, weave: 'waffle' })
  folded(stage, {
    y: 6.8,
    x: 0.8,
    width: 42,
    height: 5.8,
    depth: 29,
    layers: 4,
    material: second,
    weave: 'waffle',
  })
  folded(stage, { y: 13, x: -0.4, width: 38, height: 4.6, depth: 27, layers: 3, material, weave: 'waffle' })
  folded(stage, {
    y: 17.9,
    x: -1,
    width: 27,
    height: 3.4,
    depth: 22,
    layers: 3,
    material: second,
    weave: 'waffle',
  })
  hangingLoop(stage, second)
}

function hangingLoop(stage: Stage, material: Material) {
  line(stage, [stage.at(8, 18.6, 11), stage.at(9.6, 16.2, 11.4), stage.at(11, 18.6, 11)], {
    color: tone(material, -0.5),
    width: stage.len(0.7),
  })
}

/** Twill cloths, hemmed, tied with a strip of paper. */
export function cloths(stage: Stage, { material, material2 }: Look): void {
  floorOf(stage, 26, 22, 15)
  const tape = material2 ?? { l: 0.93, c: 0.02, h: 85 }
  for (let index = 0; index < 5; index++)
    folded(stage, {
      y: index * 2.9,
      x: (index % 2) * 0.5,
      width: 27 - (index % 3) * 0.3,
      height: 2.75,
      depth: 23,
      layers: 2,
      material: index % 2 ? { ...material, l: material.l + 0.03 } : material,
      weave: index === 4 ? 'twill' : 'plain',
    })
  const strap = sketch(stage, 'M-4 14.6 L4.6 14.6 L4.6 -.1 L-4 -.1 Z', { z: 11.7 })
  const over = [
    stage.at(-4, 14.9, 11.7),
    stage.at(4.6, 14.9, 11.7),
    stage.at(4.8, 14.7, -11.5),
    stage.at(-3.8, 14.7, -11.5),
  ]
  const top = stage.outline(`M${over.map((p) => p.map(n).join(' ')).join('L')}Z`, over)
  fill(stage, top, tone(tape, 0.7))
  fill(stage, strap, fallFill(stage, tape, 0.6, -0.1))
  const ink = { l: 0.42, c: 0.16, h: 262 }
  for (const [y, half] of [
    [9.4, 2.4],
    [7.9, 1.7],
  ] as const)
    line(stage, [stage.at(0.3 - half, y, 11.8), stage.at(0.3 + half, y, 11.8)], {
      color: tone(ink, 0.2),
      width: stage.len(0.62),
    })
}

/** Linen cushion, 50 × 50 cm, standing on its edge, with a button placket. */
export function cushion(stage: Stage, { material }: Look): void {
  stage.ground(
    [
      [-21, -3],
      [21, -3],
      [21, 6],
      [-21, 6],
    ],
    34,
  )
  const outline = sketch(stage, puff(25, 48))
  fill(stage, outline, fallFill(stage, material, 1, -0.75))
  stage.inside(outline, () => {
    shadeSide(stage, 'M8 -4 C22 10 22 38 10 54 L30 54 L30 -4 Z', material, 0.3)
    dents(stage, material)
    linen(stage, material)
  })
  for (const y of [12, 19, 26, 33]) button(stage, 17.4 - Math.abs(24 - y) * 0.04, y)
  stage.add(
    `<path d="${sketchLine(stage, 'M15 3.6 C16.2 16 16.2 32 15 45')}" fill="none" stroke="${tone(material, -0.9)}" stroke-width="${n(stage.len(0.4))}" opacity=".5"/>`,
  )
  piping(stage, puff(25, 48), material)
}

/** Floor cushion with a woven sadu band; long when it is a bolster. */
export function majlisCushion(stage: Stage, { material, material2 }: Look): void {
  const band = material2 ?? { l: 0.9, c: 0.03, h: 80 }
  stage.ground(
    [
      [-33, -4],
      [33, -4],
      [33, 8],
      [-33, 8],
    ],
    30,
  )
  const outline = sketch(stage, puff(36, 42))
  fill(stage, outline, fallFill(stage, material, 1, -0.7))
  stage.inside(outline, () => {
    sadu(stage, -8, 8, 46, material, band)
    sadu(stage, -30, -25, 46, material, band, true)
    sadu(stage, 25, 30, 46, material, band, true)
    shadeSide(stage, 'M14 -4 C32 10 32 34 16 48 L42 48 L42 -4 Z', material, 0.3)
    dents(stage, material, 1.4)
  })
  piping(stage, puff(36, 42), material)
  for (const [x, y, dx] of [
    [-34.6, 40.6, -1],
    [34.6, 40.6, 1],
    [-34.4, 1.6, -1],
    [34.4, 1.6, 1],
  ] as const)
    tassel(stage, x, y, dx, band)
}

/** A square of cloth filled so that its corners stay and its sides bow. */
function puff(half: number, height: number): string {
  const [h, w, k] = [height, half, half * 0.16]
  return `M${-w} ${h} C${-w + k} ${h - 1.2} ${-w * 0.4} ${h + 2} 0 ${h + 2} C${w * 0.4} ${h + 2} ${w - k} ${h - 1.2} ${w} ${h} C${w - 2} ${h - k} ${w - 1.6} ${h * 0.7} ${w - 1.7} ${h * 0.5} C${w - 1.6} ${h * 0.3} ${w - 2} ${k * 0.7} ${w - 0.4} 0 C${w - k} 1.2 ${w * 0.4} -.9 0 -.9 C${-w * 0.4} -.9 ${-w + k} 1.2 ${-w + 0.4} 0 C${-w + 2} ${k * 0.7} ${-w + 1.6} ${h * 0.3} ${-w + 1.7} ${h * 0.5} C${-w + 1.6} ${h * 0.7} ${-w + 2} ${h - k} ${-w} ${h} Z`
}

function shadeSide(stage: Stage, d: string, material: Material, opacity: number) {
  fill(
    stage,
    sketch(stage, d),
    stage.linear([
      [0, tone(material, -1), 0],
      [1, tone(material, -1), 1],
    ]),
    opacity * 1.8,
  )
}

/** Where the filling pulls at the corners, and where it bulges towards the light. */
function dents(stage: Stage, material: Material, wide = 1) {
  const folds = [
    `M${-25 * wide} 48 C${-20 * wide} 43 ${-16.5 * wide} 40 ${-14.5 * wide} 35`,
    `M${-25 * wide} 47 C${-18 * wide} 45 ${-13 * wide} 44 ${-8 * wide} 40.6`,
    `M${25 * wide} 48 C${20 * wide} 43 ${16.5 * wide} 39 ${15 * wide} 33`,
    `M${-25 * wide} -1 C${-20 * wide} 5 ${-16 * wide} 8 ${-14.5 * wide} 13`,
    `M${25 * wide} -1 C${19 * wide} 5 ${15 * wide} 7 ${13 * wide} 12`,
    `M${25 * wide} 0 C${18 * wide} 2.4 ${12 * wide} 3.4 ${7 * wide} 6.4`,
  ].map((d) => sketchLine(stage, d))
  for (const [width, opacity] of [
    [3.4, 0.09],
    [1.7, 0.12],
    [0.6, 0.16],
  ] as const)
    stage.add(
      `<path d="${folds.join('')}" fill="none" stroke="${tone(material, -1)}" stroke-width="${n(stage.len(width))}" opacity="${opacity}"/>`,
    )
  const [cx, cy] = stage.at(-7 * wide, 30)
  stage.add(
    `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(stage.len(19 * wide))}" ry="${n(stage.len(17))}" fill="${stage.radial(
      [
        [0, '#fff', 0.26],
        [1, '#fff', 0],
      ],
    )}"/>`,
  )
}

function linen(stage: Stage, material: Material) {
  const rows = Array.from({ length: 22 }, (_, index) =>
    sketchLine(
      stage,
      `M-26 ${index * 2.3 - 1} C-8 ${index * 2.3 - 0.4} 8 ${index * 2.3 - 1.6} 26 ${index * 2.3 - 1}`,
    ),
  )
  stage.add(
    `<path d="${rows.join('')}" fill="none" stroke="${tone(material, -0.7)}" stroke-width="1.2" opacity=".16"/>`,
  )
}

function button(stage: Stage, x: number, y: number) {
  const wood: Material = { l: 0.7, c: 0.07, h: 66 }
  const [cx, cy] = stage.at(x, y)
  const r = stage.len(1.15)
  stage.add(
    `<circle cx="${n(cx + 1)}" cy="${n(cy + 2)}" r="${n(r)}" fill="#000" opacity=".25"/><circle cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}" fill="${stage.linear(
      [
        [0, tone(wood, 1)],
        [1, tone(wood, -0.5)],
      ],
      [0, 0],
      [1, 1],
    )}"/><circle cx="${n(cx - r * 0.25)}" cy="${n(cy)}" r="${n(r * 0.14)}" fill="${tone(wood, -1)}"/><circle cx="${n(cx + r * 0.25)}" cy="${n(cy)}" r="${n(r * 0.14)}" fill="${tone(wood, -1)}"/>`,
  )
}

function piping(stage: Stage, d: string, material: Material) {
  stage.add(
    `<path d="${sketchLine(stage, d)}" fill="none" stroke="${tone(material, -0.55)}" stroke-width="${n(stage.len(0.75))}"/><path d="${sketchLine(stage, d)}" fill="none" stroke="${tone(material, 0.8)}" stroke-width="${n(stage.len(0.26))}" transform="translate(-1 -1)" opacity=".8"/>`,
  )
}

/** Bedouin weaving: rows of diamonds and teeth between plain stripes. */
function sadu(
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

function tassel(stage: Stage, x: number, y: number, direction: number, material: Material) {
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
