import { describe, expect, it } from 'vitest'
import {
  illustration,
  illustrationsOf,
  placeholder,
  products,
  storeMarks,
  storeScenes,
  VIEWS,
} from '../src/index.ts'

const pictures = products.flatMap((product) => illustrationsOf(product))
const everything = [...pictures, ...Object.values(storeScenes()), ...Object.values(storeMarks), placeholder]
const countOf = (handle: string) =>
  pictures.filter(({ fileName }) => fileName.startsWith(`${handle}-`)).length

/** Opens and closes every element, and refers only to ids that it defines. */
function faultsOf(svg: string): string[] {
  const open: string[] = []
  const faults: string[] = []
  for (const [, close, name, self] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
    if (close && open.pop() !== name) faults.push(`</${name}> closes nothing`)
    else if (!close && !self) open.push(name ?? '')
  }
  const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  for (const [, id] of svg.matchAll(/(?:url\(#|href="#)([^)"]+)/g))
    if (!ids.has(id)) faults.push(`#${id} is missing`)
  if (/NaN|undefined|Infinity/.test(svg)) faults.push('a number went wrong')
  if (open.length) faults.push(`${open.join()} stays open`)
  return faults
}

describe('illustrations', () => {
  it('shows every product one to nine times, and both extremes are there', () => {
    for (const product of products) {
      expect(countOf(product.handle), product.handle).toBeGreaterThanOrEqual(1)
      expect(countOf(product.handle), product.handle).toBeLessThanOrEqual(9)
    }
    expect(countOf('grip-tape')).toBe(1)
    expect(countOf('brook-chair')).toBe(9)
  })

  it('writes well-formed SVG of a few kilobytes that refers to nothing outside', () => {
    for (const { fileName, svg } of everything) {
      expect(faultsOf(svg), fileName).toEqual([])
      expect(svg.replace('http://www.w3.org/2000/svg', ''), fileName).not.toMatch(
        /https?:|<script|<text|<image/,
      )
      expect(svg.length, fileName).toBeLessThan(80_000)
    }
    const average = pictures.reduce((sum, { svg }) => sum + svg.length, 0) / pictures.length
    expect(average).toBeLessThan(12_000)
  })

  it('never uses a file name twice', () => {
    const names = everything.map(({ fileName }) => fileName)
    expect(names).toEqual([...new Set(names)])
  })

  it('paints the same picture for the same seed and another for another', () => {
    const spec = {
      kind: 'mug',
      view: 'front',
      material: { l: 0.6, c: 0.1, h: 30 },
      backdropHue: 80,
      theme: 'light',
    } as const
    expect(illustration({ ...spec, seed: 'FH-MUG-TID-S' })).toBe(
      illustration({ ...spec, seed: 'FH-MUG-TID-S' }),
    )
    expect(illustration({ ...spec, seed: 'FH-MUG-TID-S' })).not.toBe(
      illustration({ ...spec, seed: 'FH-MUG-TID-L' }),
    )
  })

  it('paints every view in both themes', () => {
    for (const view of VIEWS)
      for (const theme of ['light', 'dark'] as const) {
        const svg = illustration({
          kind: 'lantern',
          view,
          material: { l: 0.74, c: 0.1, h: 84 },
          backdropHue: 280,
          seed: 'x',
          theme,
        })
        expect(faultsOf(svg), `${view} ${theme}`).toEqual([])
      }
  })

  it('ties colour pictures to choices that the product really has', () => {
    for (const product of products)
      for (const { choice } of illustrationsOf(product)) {
        if (!choice) continue
        const option = product.options.find(({ title }) => title === choice.option)
        expect(option?.values, product.handle).toContain(choice.value)
      }
    expect(pictures.filter(({ choice }) => choice).length).toBeGreaterThan(50)
  })

  it('describes pictures in Arabic where the product has an Arabic name', () => {
    for (const product of products)
      for (const picture of illustrationsOf(product))
        expect(picture.altAr !== undefined, picture.fileName).toBe(product.name.ar !== undefined)
  })
})
