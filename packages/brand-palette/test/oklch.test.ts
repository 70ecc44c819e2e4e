import { converter, wcagContrast } from 'culori'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contrast, fromHex, toHex } from '../src/index.ts'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
const oklchByCulori = converter('oklch')

it('reads a colour as culori does', () => {
  fc.assert(
    fc.property(hex, (color) => {
      const ours = fromHex(color)
      const theirs = oklchByCulori(color)
      expect(ours.l).toBeCloseTo(theirs?.l ?? -1, 3)
      expect(ours.c).toBeCloseTo(theirs?.c ?? -1, 3)
    }),
  )
})

it('writes back the colour that it read', () => {
  fc.assert(
    fc.property(hex, (color) => {
      expect(toHex(fromHex(color))).toBe(color)
    }),
  )
})

it('measures contrast as culori does', () => {
  fc.assert(
    fc.property(hex, hex, (a, b) => {
      expect(contrast(a, b)).toBeCloseTo(wcagContrast(a, b), 2)
    }),
  )
})

it('lowers chroma, not lightness, for a colour that no screen can show', () => {
  const shown = fromHex(toHex({ l: 0.7, c: 0.4, h: 145 }))
  expect(shown.l).toBeCloseTo(0.7, 2)
  expect(shown.c).toBeLessThan(0.3)
})
