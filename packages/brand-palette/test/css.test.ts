import { expect, it } from 'vitest'
import { paletteCss, paletteOf } from '../src/index.ts'

it('writes one light-dark() property per token, in kebab case', () => {
  const css = paletteCss(paletteOf('#2f5d50'))
  expect(css).toContain('  --color-solid: light-dark(#2f5d50, #')
  expect(css).toMatch(/--color-on-tint: light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\);/)
  expect(css).toMatch(/^:root \{\n {2}color-scheme: light dark;/)
  expect(css.match(/light-dark\(/g)).toHaveLength(22)
})

it('writes a border that is not needed as transparent', () => {
  expect(paletteCss(paletteOf('#2f5d50'))).toContain('--color-edge: light-dark(transparent, ')
})

it('takes another selector and prefix', () => {
  const css = paletteCss(paletteOf('#1f4fd8'), { selector: '[data-store=halden]', prefix: '--b-' })
  expect(css).toMatch(/^\[data-store=halden\] \{/)
  expect(css).toContain('--b-solid: ')
})
