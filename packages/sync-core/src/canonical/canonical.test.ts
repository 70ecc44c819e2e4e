import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reordered } from '../../test/values.ts'
import { canonicalText, fingerprint, type Json, recordFingerprint } from '../index.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** As it arrives over a wire: plain objects, nothing that JSON does not carry. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value))
}

const json = fc.jsonValue({ maxDepth: 4 }).map(plain)

/** Replaces the `index`-th leaf, counted depth first; empty lists and objects are leaves too. */
function withLeaf(value: Json, index: number, leaf: Json): Json {
  let seen = 0
  function walk(node: Json): Json {
    const children = node !== null && typeof node === 'object' ? Object.entries(node) : []
    if (children.length === 0) return seen++ === index ? leaf : node
    const walked = children.map(([key, child]): [string, Json] => [key, walk(child)])
    return Array.isArray(node) ? walked.map(([, child]) => child) : Object.fromEntries(walked)
  }
  return walk(value)
}

describe('the canonical text of a value', () => {
  test('is equal for two values exactly when they are deeply equal', () => {
    const tiny = fc.jsonValue({ maxDepth: 1, depthSize: 'xsmall' }).map(plain)
    const pairs = fc.oneof(
      fc.tuple(json, json),
      fc.tuple(tiny, tiny),
      json.map((value) => [value, reordered(value)] as const),
    )
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        expect(canonicalText(left) === canonicalText(right)).toBe(isDeepStrictEqual(left, right))
      }),
      { numRuns: 500 },
    )
  })

  test('changes with every nested difference, however deep', () => {
    fc.assert(
      fc.property(json, fc.nat(8), json, (value, index, leaf) => {
        const changed = withLeaf(value, index, leaf)
        fc.pre(!isDeepStrictEqual(value, changed))
        expect(canonicalText(changed)).not.toBe(canonicalText(value))
      }),
      { numRuns: 500 },
    )
  })

  test('reads back as the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalText(value))).toEqual(value)
      }),
    )
  })

  test.each([
    ['a missing key', {}, { key: null }],
    ['null', null, {}],
    ['an empty text', '', null],
    ['an empty list', [], {}],
    ['a number in quotes', '1', 1],
    ['false', false, null],
    ['one text with a comma', ['a,b'], ['a', 'b']],
    ['a nested list', [['a'], 'b'], [['a', 'b']]],
    ['the order of a list', ['a', 'b'], ['b', 'a']],
    ['a composed letter', 'caf\u00e9', 'cafe\u0301'],
    ['a lone surrogate', '\ud83e', '\ufffd'],
    ['a lone surrogate and its escape', '\ud83e', '\\ud83e'],
    ['a skin tone', '👩🏽‍🎨', '👩🏾‍🎨'],
    ['a digit of another script', '١٢', '12'],
    ['an own key named __proto__', JSON.parse('{"__proto__":1}'), {}],
  ] satisfies [string, Json, Json][])('tells %s apart', (_, left, right) => {
    expect(canonicalText(left)).not.toBe(canonicalText(right))
  })

  test('is equal for 0 and -0, which JSON writes alike', () => {
    expect(canonicalText(-0)).toBe(canonicalText(0))
  })

  test.each([
    ['NaN', Number.NaN],
    ['Infinity', { deep: [Number.POSITIVE_INFINITY] }],
    ['undefined', { deep: [undefined] }],
    ['undefined under a key', { deep: undefined }],
    ['a date', { deep: new Date(0) }],
    ['a map', { deep: new Map([['a', 1]]) }],
    ['a function', [() => 1]],
    ['a symbol', [Symbol('a')]],
    ['a bigint', [1n]],
  ])('is refused for %s instead of looking equal to something else', (_, value: unknown) => {
    // @ts-expect-error -- the compiler refuses it too; this is for what gets past it.
    expect(() => canonicalText(value)).toThrow(TypeError)
  })
})

describe('a fingerprint', () => {
  test('is the hash of the canonical text, so the order of keys does not move it', () => {
    const record = { title: 'كرسي', options: { size: 'L', colour: 'oak' }, tags: ['a', 'b'] }
    expect(fingerprint(record, sha256)).toBe(sha256(canonicalText(record)))
    expect(recordFingerprint(record, sha256)).toBe(
      recordFingerprint({ tags: ['a', 'b'], options: { colour: 'oak', size: 'L' }, title: 'كرسي' }, sha256),
    )
  })

  test('of a record moves with any one field', () => {
    const record = { title: 'chair', tags: [], subtitle: null }
    for (const changed of [{ title: 'Chair' }, { tags: [''] }, { subtitle: '' }, { extra: null }]) {
      expect(recordFingerprint({ ...record, ...changed }, sha256)).not.toBe(recordFingerprint(record, sha256))
    }
  })
})
