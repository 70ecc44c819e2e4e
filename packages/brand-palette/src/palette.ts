import { contrast, fromHex, type Oklch, toHex } from './oklch.ts'

/**
 * The colours of one theme, all `#rrggbb`. What a reader may rely on (WCAG 2 contrast, measured on the
 * rounded hex codes, against each of bg, surface and sunken unless another colour is named):
 *
 * | token | at least |
 * |---|---|
 * | text | 7 |
 * | muted, link, success, warning, danger, info | 4.5 (status colours also on their own tint) |
 * | control, ring | 3 |
 * | on | 4.5 on solid and on hover |
 * | onTint | 7 on tint |
 * | edge, else solid | 3: a button's shape is always visible |
 */
export type PaletteTokens = {
  /** The page. */
  bg: string
  /** Cards, fields and overlays. */
  surface: string
  /** Wells: picture backgrounds, footers, disabled fields. */
  sunken: string
  text: string
  muted: string
  /** Borders of things that can be operated. */
  control: string
  /** The main button. */
  solid: string
  /** Text on `solid` and `hover`. */
  on: string
  /** Border of the main button, null when `solid` stands out by itself. */
  edge: string | null
  /** `solid` under the pointer. */
  hover: string
  link: string
  /** Quiet wash in the brand's hue. */
  tint: string
  onTint: string
  /** Focus ring: 2 px, with a gap of 2 px. */
  ring: string
  success: string
  successTint: string
  warning: string
  warningTint: string
  danger: string
  dangerTint: string
  info: string
  infoTint: string
}

export interface Palette {
  light: PaletteTokens
  dark: PaletteTokens
}

export type Theme = keyof Palette

/** Thrown for anything that is not a colour in the form `#2f5d50`. */
export class InvalidBrandColorError extends Error {
  readonly code = 'invalid_brand_color'
  constructor(value: string) {
    super(`"${value}" is not a brand colour. Write a hash and six hex digits, for example #2f5d50.`)
    this.name = 'InvalidBrandColorError'
  }
}

/**
 * Turns any brand colour into a light and a dark theme that stay readable. The brand's hue is kept; its
 * lightness moves only as far as the contrasts of `PaletteTokens` ask for.
 * @param brandHex `#rrggbb`
 * @throws InvalidBrandColorError
 */
export function paletteOf(brandHex: string): Palette {
  if (!/^#[0-9a-f]{6}$/i.test(brandHex)) throw new InvalidBrandColorError(brandHex)
  const brand = fromHex(brandHex)
  return { light: tokensOf(brand, 'light'), dark: tokensOf(brand, 'dark') }
}

/** Aims are a tenth above what is promised, so that a browser's own rounding breaks no promise. */
const READABLE = 4.6
const VISIBLE = 3.1
const COMFORTABLE = 7.1

/** The lightness that a move may cost more before ink is preferred to white on the main button. */
const WHITE_IS_WORTH = 0.06

function tokensOf(brand: Oklch, theme: Theme): PaletteTokens {
  const dark = theme === 'dark'
  const { h } = brand
  const neutral = Math.min(0.012, brand.c * 0.1)
  const bg = toHex(dark ? { l: 0.17, c: neutral, h } : { l: 0.985, c: neutral / 2, h })
  const surface = toHex(dark ? { l: 0.21, c: neutral, h } : { l: 1, c: 0, h })
  const sunken = toHex(dark ? { l: 0.14, c: neutral, h } : { l: 0.955, c: neutral, h })
  const surfaces = [bg, surface, sunken]
  /** Away from the surfaces. */
  const away = dark ? 1 : 0

  const control = toHex(move({ l: dark ? 0.45 : 0.72, c: neutral, h }, away, surfaces, VISIBLE))
  const tint = toHex(
    dark
      ? { l: 0.28, c: Math.min(brand.c * 0.35, 0.05), h }
      : { l: 0.95, c: Math.min(brand.c * 0.25, 0.035), h },
  )
  const { solid, on, hover } = buttonOf(brand, theme, neutral)
  const visible = surfaces.every((color) => contrast(solid, color) >= 3)
  const link = { l: dark ? Math.max(brand.l, 0.6) : Math.min(brand.l, 0.62), c: Math.min(brand.c, 0.19), h }
  const onTint = { l: dark ? 0.8 : 0.45, c: Math.min(brand.c, 0.14), h }
  const success = statusOf(150, surfaces, dark)
  const warning = statusOf(75, surfaces, dark)
  const danger = statusOf(27, surfaces, dark)
  const info = statusOf(245, surfaces, dark)
  const ring = { l: dark ? 0.7 : 0.55, c: Math.min(brand.c, 0.17), h }

  return {
    bg,
    surface,
    sunken,
    text: toHex(dark ? { l: 0.96, c: neutral / 2, h } : { l: 0.22, c: neutral * 1.5, h }),
    muted: toHex(move({ l: dark ? 0.62 : 0.58, c: neutral * 1.5, h }, away, surfaces, READABLE)),
    control,
    solid,
    on,
    edge: visible ? null : control,
    hover,
    link: toHex(move(link, away, surfaces, READABLE)),
    tint,
    onTint: toHex(move(onTint, away, [tint], COMFORTABLE)),
    ring: toHex(move(ring, away, surfaces, VISIBLE)),
    success: success.color,
    successTint: success.tint,
    warning: warning.color,
    warningTint: warning.tint,
    danger: danger.color,
    dangerTint: danger.tint,
    info: info.color,
    infoTint: info.tint,
  }
}

/** The main button: white or ink on the brand, whichever leaves the brand nearer to itself. */
function buttonOf(brand: Oklch, theme: Theme, neutral: number) {
  const dark = theme === 'dark'
  const start: Oklch = {
    l: dark ? Math.max(brand.l, 0.42) : Math.min(brand.l, 0.9),
    c: dark ? brand.c * 0.92 : brand.c,
    h: brand.h,
  }
  const white = toHex({ l: 0.995, c: 0, h: brand.h })
  const ink = toHex({ l: 0.18, c: Math.min(neutral * 2, 0.02), h: brand.h })
  const underWhite = move(start, 0, [white], READABLE)
  const underInk = move(start, 1, [ink], READABLE)
  const whiteCost = Math.abs(underWhite.l - start.l) - WHITE_IS_WORTH
  const useWhite = whiteCost <= Math.abs(underInk.l - start.l)
  const solid = useWhite ? underWhite : underInk
  return {
    solid: toHex(solid),
    on: useWhite ? white : ink,
    hover: toHex({ ...solid, l: solid.l + (useWhite ? -0.045 : 0.035) }),
  }
}

function statusOf(h: number, surfaces: string[], dark: boolean) {
  const tint = toHex(dark ? { l: 0.28, c: 0.045, h } : { l: 0.95, c: 0.03, h })
  const start = { l: dark ? 0.7 : 0.55, c: 0.14, h }
  return { tint, color: toHex(move(start, dark ? 1 : 0, [...surfaces, tint], READABLE)) }
}

/**
 * The colour nearest to `start` in lightness that has the wanted contrast to all backgrounds, found by
 * halving the way to `end` (0 black, 1 white). Grey at the very end when no lightness is enough.
 */
function move(start: Oklch, end: 0 | 1, backgrounds: string[], wanted: number): Oklch {
  const enough = (l: number) => {
    const hex = toHex({ ...start, l })
    return backgrounds.every((background) => contrast(hex, background) >= wanted)
  }
  if (enough(start.l)) return start
  let failing = start.l
  let passing: number = end
  for (let step = 0; step < 12; step++) {
    const middle = (failing + passing) / 2
    if (enough(middle)) passing = middle
    else failing = middle
  }
  return { ...start, l: passing }
}
