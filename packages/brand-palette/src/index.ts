export { type PaletteCssOptions, paletteCss } from './css.ts'
export { contrast, fromHex, type Oklch, toHex } from './oklch.ts'
export { InvalidBrandColorError, type Palette, type PaletteTokens, paletteOf, type Theme } from './palette.ts'
