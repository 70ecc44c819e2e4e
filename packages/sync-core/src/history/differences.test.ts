import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differences } from './differences.ts'

describe('what differs', () => {
  test('is nothing between equals, in whatever order their keys stand', () => {
    expect(differences({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toEqual([])
  })

  test('is told as deep as both are of one build', () => {
    const before = { en: { title: 'Mug', lines: ['a'] }, ar: 'كوب' }
    const after = { en: { title: 'Cup', lines: ['a', 'b'] }, ar: 'كوب' }
    expect(differences(before, after)).toEqual([
      { path: ['en', 'title'], before: 'Mug', after: 'Cup' },
      { path: ['en', 'lines'], before: ['a'], after: ['a', 'b'] },
    ])
  })

  test('is found in the row that is called the same, wherever it stands now', () => {
    const before = [
      { title: 'Small', price: 9 },
      { title: 'Large', price: 12 },
    ]
    const after = [
      { title: 'Large', price: 13 },
      { title: 'Small', price: 9 },
    ]
    expect(differences(before, after)).toEqual([{ path: ['Large', 'price'], before: 12, after: 13 }])
  })

  test('is found by place where rows have no name of their own', () => {
    expect(
      differences(
        [
          { name: 'x', v: 1 },
          { name: 'x', v: 2 },
        ],
        [
          { name: 'x', v: 1 },
          { name: 'x', v: 3 },
        ],
      ),
    ).toEqual([{ path: ['2', 'v'], before: 2, after: 3 }])
  })

  test('is a whole row where one came or went, and a whole value where its build is another', () => {
    expect(differences([{ id: 'a' }], [{ id: 'a' }, { id: 'b' }])).toEqual([
      { path: ['b'], before: null, after: { id: 'b' } },
    ])
    expect(differences({ a: 1 }, [1])).toEqual([{ path: [], before: { a: 1 }, after: [1] }])
    expect(differences(null, {})).toEqual([{ path: [], before: null, after: {} }])
  })

  test('is found in whatever differs but in order of keys, nothing against null, or order of rows', () => {
    const own = (fields: Record<string, number>, key: string) =>
      Object.hasOwn(fields, key) ? fields[key] : null
    const text = (value: unknown) => JSON.stringify(value)
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.integer()),
        fc.dictionary(fc.string(), fc.integer()),
        (a, b) => {
          const changed = new Set(differences(a, b).map(({ path }) => text(path)))
          for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
            expect(changed.has(text([key]))).toBe(own(a, key) !== own(b, key))
          }
        },
      ),
    )
  })
})
