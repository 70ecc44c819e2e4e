/**
 * OKLCH, the colour space in which equal steps look equal, to and from the hex codes that browsers and
 * editors use. Matrices: Björn Ottosson, "A perceptual color space for image processing".
 */
export interface Oklch {
  /** Lightness, 0 black to 1 white. */
  l: number
  /** Chroma, 0 grey to about 0.37. */
  c: number
  /** Hue in degrees. */
  h: number
}

type Rgb = readonly [number, number, number]

/**
 * The nearest displayable `#rrggbb`: hue and lightness are kept, chroma is lowered until the colour fits
 * into sRGB.
 */
export function toHex({ l, c, h }: Oklch): string {
  const lightness = Math.min(1, Math.max(0, l))
  const exact = toLinearRgb(lightness, c, h)
  if (fits(exact)) return encode(exact)
  let inside = 0
  let outside = c
  while (outside - inside > 0.0005) {
    const middle = (inside + outside) / 2
    if (fits(toLinearRgb(lightness, middle, h))) inside = middle
    else outside = middle
  }
  return encode(toLinearRgb(lightness, inside, h))
}

/** Expects `#rrggbb`. Greys get hue 250, so that what is mixed from them turns out cool and not pink. */
export function fromHex(hex: string): Oklch {
  const [r, g, b] = linearRgbOf(hex)
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short
  const bb = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short
  const c = Math.hypot(a, bb)
  if (c < 0.0005) return { l, c: 0, h: 250 }
  return { l, c, h: ((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360 }
}

/** WCAG 2 contrast of two `#rrggbb` colours, 1 to 21. */
export function contrast(first: string, second: string): number {
  const a = luminance(first)
  const b = luminance(second)
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = linearRgbOf(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function linearRgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [decode(value >> 16), decode((value >> 8) & 255), decode(value & 255)]
}

function toLinearRgb(l: number, c: number, h: number): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

/** A thousandth of slack: less than half a step of an 8-bit channel. */
const fits = (rgb: Rgb) => rgb.every((channel) => channel >= -0.0001 && channel <= 1.001)

function encode(rgb: Rgb): string {
  return `#${rgb
    .map((linear) => {
      const value = Math.min(1, Math.max(0, linear))
      const gamma = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055
      return Math.round(gamma * 255)
        .toString(16)
        .padStart(2, '0')
    })
    .join('')}`
}

function decode(channel: number): number {
  const value = channel / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
