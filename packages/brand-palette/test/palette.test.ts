import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, fromHex, InvalidBrandColorError, type PaletteTokens, paletteOf } from '../src/index.ts'

/** Every promise of `PaletteTokens` that a palette breaks, in words. */
function brokenPromises(tokens: PaletteTokens): string[] {
  const surfaces = ['bg', 'surface', 'sunken'] as const
  const broken: string[] = []
  const promise = (front: keyof PaletteTokens, back: keyof PaletteTokens, least: number) => {
    const ratio = contrast(tokens[front] ?? '', tokens[back] ?? '')
    if (!(ratio >= least)) broken.push(`${front} on ${back} is ${ratio.toFixed(2)}, less than ${least}`)
  }
  for (const surface of surfaces) {
    promise('text', surface, 7)
    for (const name of ['muted', 'link', 'success', 'warning', 'danger', 'info'] as const)
      promise(name, surface, 4.5)
    for (const name of ['control', 'ring'] as const) promise(name, surface, 3)
    promise(tokens.edge ? 'edge' : 'solid', surface, 3)
  }
  promise('on', 'solid', 4.5)
  promise('on', 'hover', 4.5)
  promise('onTint', 'tint', 7)
  promise('success', 'successTint', 4.5)
  promise('warning', 'warningTint', 4.5)
  promise('danger', 'dangerTint', 4.5)
  promise('info', 'infoTint', 4.5)
  return broken
}

const hexOf = (value: number) => `#${value.toString(16).padStart(6, '0')}`

describe('paletteOf', () => {
  it('keeps every contrast promise for all 4,096 colours of three hex digits in both themes', () => {
    const failures: string[] = []
    for (let color = 0; color < 4096; color++) {
      const short = color.toString(16).padStart(3, '0')
      const hex = `#${[...short].map((digit) => digit + digit).join('')}`
      const { light, dark } = paletteOf(hex)
      failures.push(...[...brokenPromises(light), ...brokenPromises(dark)].map((text) => `${hex}: ${text}`))
    }
    expect(failures).toEqual([])
    // A second alone; much longer when other suites share the cores.
  }, 60_000)

  it('keeps them for any colour at all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (color) => {
        const { light, dark } = paletteOf(hexOf(color))
        expect([...brokenPromises(light), ...brokenPromises(dark)]).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it.each(['#2f5d50', '#1f4fd8', '#b4532a'])('leaves %s as it is where it is already readable', (brand) => {
    expect(paletteOf(brand).light.solid).toBe(brand)
  })

  it('keeps the brand’s hue', () => {
    const brand = fromHex('#b4532a')
    for (const tokens of Object.values(paletteOf('#b4532a')))
      for (const name of ['solid', 'link', 'onTint'] as const)
        expect(Math.abs(fromHex(tokens[name]).h - brand.h)).toBeLessThan(3)
  })

  it('reads capitals and small letters alike', () => {
    expect(paletteOf('#2F5D50')).toEqual(paletteOf('#2f5d50'))
  })

  it.each(['', 'blue', '2f5d50', '#2f5', '#2f5d5g', '#2f5d50ff', ' #2f5d50', 'rgb(1,2,3)', '#fff;}'])(
    'refuses "%s" and says what to write instead',
    (value) => {
      expect(() => paletteOf(value)).toThrow(InvalidBrandColorError)
      expect(() => paletteOf(value)).toThrow(/six hex digits, for example #2f5d50/)
    },
  )
})
