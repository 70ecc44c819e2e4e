import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as ar from './ar.ts'
import * as en from './en.ts'
import { plural } from './plural.ts'

const LANGUAGES = { en, ar }

/** Every text by its path, and every plural by the path that its forms share. */
function entriesOf(messages: object, path = ''): [path: string, value: unknown][] {
  return Object.entries(messages).flatMap(([key, value]): [string, unknown][] => {
    const here = path === '' ? key : `${path}.${key}`
    return typeof value === 'object' && !isPlural(value) ? entriesOf(value, here) : [[here, value]]
  })
}

function isPlural(value: object): value is Record<string, string> {
  return 'other' in value && 'one' in value
}

const placeholders = (text: string) => text.match(/\{\}/g)?.length ?? 0

test('a language is one file', () => {
  const languages = readdirSync(import.meta.dirname).filter((file) => /^[a-z]{2}\.ts$/.test(file))
  expect(languages.toSorted()).toEqual(['ar.ts', 'en.ts'])
})

describe.each(Object.entries(LANGUAGES))('%s', (locale, messages) => {
  const entries = entriesOf(messages)

  test('has the same keys as English: none is missing, none is additional', () => {
    expect(entries.map(([path]) => path).toSorted()).toEqual(
      entriesOf(en)
        .map(([path]) => path)
        .toSorted(),
    )
  })

  test('leaves no text empty', () => {
    expect(entries.filter(([, value]) => value === '').map(([path]) => path)).toEqual([])
  })

  test('has as many places for values as English', () => {
    const english = new Map(entriesOf(en))
    const others = entries.filter(([path, value]) => {
      const mine = english.get(path)
      return (
        typeof value === 'string' && typeof mine === 'string' && placeholders(value) !== placeholders(mine)
      )
    })
    expect(others.map(([path]) => path)).toEqual([])
  })

  test('says a count in every form that the language has, and in no other', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted()
    const plurals = entries.flatMap(([path, value]) =>
      typeof value === 'object' && value !== null && isPlural(value) ? [{ path, value }] : [],
    )
    expect(plurals.length).toBeGreaterThan(4)
    for (const { path, value } of plurals) expect(Object.keys(value).toSorted(), path).toEqual(forms)
  })
})

describe('plural', () => {
  test.each([
    [1, '1 product'],
    [2, '2 products'],
    [0, '0 products'],
    [1450, '1,450 products'],
  ])('%i in English: %s', (count, text) => {
    expect(plural('en', count, en.listing.found)).toBe(text)
  })

  test.each([
    [1, 'منتج واحد'],
    [2, 'منتجان'],
    [3, '3 منتجات'],
    [11, '11 منتجًا'],
    [100, '100 منتج'],
    [103, '103 منتجات'],
  ])('%i in Arabic: %s', (count, text) => {
    expect(plural('ar', count, ar.listing.found)).toBe(text)
  })
})
