import {
  convertLabToLch,
  convertLchToLab,
  convertOklabToLrgb,
  convertOklabToRgb,
  convertRgbToLrgb,
  convertRgbToOklab,
  formatHex,
  type Oklab,
  parseHex,
  type Rgb,
} from 'culori'

/** OKLCH, the colour space in which equal steps look equal, to and from the hex codes of browsers and editors. */
export interface Oklch {
  /** Lightness, 0 black to 1 white. */
  l: number
  /** Chroma, 0 grey to about 0.37. */
  c: number
  /** Hue in degrees. */
  h: number
}

/** Hue of greys, so that what is mixed from them turns out cool and not pink. */
const COOL = 250

/**
 * The nearest displayable `#rrggbb`: hue and lightness are kept, chroma is lowered until the colour fits into sRGB.
 * culori's `clampChroma` has no slack: it lowers it for colours that fit but for a rounding, such as `#000003`.
 */
export function toHex({ l, c, h }: Oklch): string {
  const lightness = Math.min(1, Math.max(0, l))
  const color = (chroma: number): Oklab => {
    const { a, b } = convertLchToLab({ l: lightness, c: chroma, h })
    return { mode: 'oklab', l: lightness, a, b }
  }
  let inside = fits(color(c)) ? c : 0
  let outside = c
  while (outside - inside > 0.0005) {
    const middle = (inside + outside) / 2
    if (fits(color(middle))) inside = middle
    else outside = middle
  }
  return formatHex(convertOklabToRgb(color(inside)))
}

/** Expects `#rrggbb`. */
export function fromHex(hex: string): Oklch {
  const { l, c, h } = convertLabToLch(convertRgbToOklab(rgbOf(hex)), 'oklch')
  return c < 0.0005 ? { l, c: 0, h: COOL } : { l, c, h: h ?? COOL }
}

/**
 * WCAG 2 contrast of two `#rrggbb` colours, 1 to 21. culori's `wcagContrast` looks up how to convert each colour, and
 * a palette asks for hundreds of contrasts: it would take eight times as long, for every page that is rendered.
 */
export function contrast(first: string, second: string): number {
  const a = luminance(first)
  const b = luminance(second)
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(hex: string): number {
  const { r, g, b } = convertRgbToLrgb(rgbOf(hex))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function rgbOf(hex: string): Rgb {
  const rgb = parseHex(hex)
  if (!rgb) throw new Error(`${hex} is no colour`)
  return rgb
}

/** A thousandth of slack: less than half a step of an 8-bit channel. */
function fits(color: Oklab): boolean {
  const { r, g, b } = convertOklabToLrgb(color)
  return [r, g, b].every((channel) => channel >= -0.0001 && channel <= 1.001)
}
