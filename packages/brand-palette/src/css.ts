import type { Palette } from './palette.ts'

export interface PaletteCssOptions {
  /** Where the properties are set; `:root` when not given. */
  selector?: string
  /** Start of each property's name; `--color-` when not given: `--color-on-tint`. */
  prefix?: string
}

/**
 * A palette as CSS custom properties, each `light-dark(light, dark)`, so that one style sheet serves both
 * themes and a page picks one by setting `color-scheme` to `light`, `dark` or `light dark`.
 * A missing edge becomes `transparent`.
 */
export function paletteCss(palette: Palette, options: PaletteCssOptions = {}): string {
  const { selector = ':root', prefix = '--color-' } = options
  const darkColors = new Map(Object.entries<string | null>(palette.dark))
  const lines = Object.entries<string | null>(palette.light).map(([name, light]) => {
    const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    return `  ${prefix}${kebab}: light-dark(${light ?? 'transparent'}, ${darkColors.get(name) ?? 'transparent'});`
  })
  return `${selector} {\n  color-scheme: light dark;\n${lines.join('\n')}\n}\n`
}
