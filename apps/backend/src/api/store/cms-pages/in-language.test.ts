import { describe, expect, it } from 'vitest'
import { inLanguage } from './in-language.ts'

const written = (title: string) => ({ title, description: null, blocks: [] })
const content = { en: written('Story'), ar: written('قصتنا') }

describe('a page is shown', () => {
  it('in the language asked for, wherever it is spoken', () => {
    expect(inLanguage(content, ['ar', 'en'])).toEqual({ locale: 'ar', ...content.ar })
    expect(inLanguage(content, ['ar-KW', 'en'])?.locale).toBe('ar')
  })

  it("in the store's language when nobody asked, or for one that nobody writes", () => {
    expect(inLanguage(content, [undefined, 'ar'])?.locale).toBe('ar')
    expect(inLanguage(content, ['fr', 'ar'])?.locale).toBe('ar')
  })

  it('in the language that there is, and not at all when there is none', () => {
    expect(inLanguage({ ar: content.ar }, ['en', 'en'])?.locale).toBe('ar')
    expect(inLanguage({}, ['en', 'en'])).toBeNull()
  })
})
