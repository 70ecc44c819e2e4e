import { describe, expect, test } from 'vitest'
import { inLanguage, namesOf } from './in-language.ts'

describe('inLanguage', () => {
  test.each([
    ['الحجم · Size', 'en', 'Size'],
    ['الحجم · Size', 'ar', 'الحجم'],
    ['Size', 'ar', 'Size'],
    ['Oak · Waxed', 'en', 'Oak · Waxed'],
    ['Oak · Waxed', 'ar', 'Oak · Waxed'],
    ['30 ml', 'ar', '30 ml'],
  ] as const)('%s in %s is %s', (text, locale, shown) => {
    expect(inLanguage(text, locale)).toBe(shown)
  })
})

describe('namesOf', () => {
  const lantern = { title: 'Oud Lantern', subtitle: 'عود الفانوس' }
  test('the visitor’s language comes first', () => {
    expect(namesOf(lantern, 'en')).toEqual(lantern)
    expect(namesOf(lantern, 'ar')).toEqual({ title: 'عود الفانوس', subtitle: 'Oud Lantern' })
  })
  test('a subtitle that begins with the title says only the rest', () => {
    expect(namesOf({ title: 'Oud Lantern', subtitle: 'Oud Lantern, scented oil' }, 'en').subtitle).toBe(
      'scented oil',
    )
    expect(namesOf({ title: 'Oud Lantern', subtitle: 'Oud Lantern' }, 'en').subtitle).toBeNull()
  })
  test('a subtitle in the same language as the title stays where it is', () => {
    const mug = { title: 'Mug', subtitle: 'Stoneware' }
    expect(namesOf(mug, 'ar')).toEqual(mug)
    expect(namesOf({ title: 'Mug', subtitle: null }, 'ar')).toEqual({ title: 'Mug', subtitle: null })
  })
})
