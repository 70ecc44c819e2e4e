import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ZodError } from 'zod'
import { decideOn } from '../../../test/applying.ts'
import {
  contentFromMedusa,
  contentOwnership,
  contentToMedusa,
} from '../../connectors/medusa/product-content.ts'
import { contentFromHub } from './product-content.ts'
import { emptyContents, hubContents, localizedContent } from './samples.ts'

describe('content of which nothing is there', () => {
  test('is absent from Payload while it is not published, whatever its draft says', () => {
    for (const { content } of hubContents) {
      expect(contentFromHub({ published: false, content })).toBeNull()
    }
  })

  test.each(emptyContents)('is absent from Payload when it was published without a word (%#)', (content) => {
    expect(contentFromHub({ published: true, content })).toBeNull()
  })

  test.each([null, ...emptyContents])('is absent from Medusa (%#)', (content) => {
    expect(contentFromMedusa({ id: 'prod_1', content })).toBeNull()
  })
})

describe('content in a form that would not read back', () => {
  const whole = { description: { en: 'Oak' }, features: {}, specs: {}, seo: {} }

  test.each([
    ['an empty text', { description: { en: '' } }],
    ['an empty list of features', { features: { ar: [] } }],
    ['an empty list of specs', { specs: { en: [] } }],
    ['search texts that say nothing', { seo: { en: { title: null, description: '', keywords: null } } }],
    ['a language that nobody knows', { description: { fr: 'Chêne' } }],
  ])('is refused before it is written: %s', (_, part) => {
    expect(() => contentToMedusa({ ...whole, ...part })).toThrow(ZodError)
  })
})

describe('content of which something is there', () => {
  test('leaves out the languages and fields in which nothing was written', () => {
    const seo = { title: null, description: null, keywords: null }
    const nothing = { description: '', features: [], specs: [], seo }
    const content = { en: { ...nothing, description: '<p>Oak</p>' }, ar: nothing }
    expect(contentFromHub({ published: true, content })).toEqual({
      description: { en: '<p>Oak</p>' },
      features: {},
      specs: {},
      seo: {},
    })
  })

  test('is the same read from Medusa as published in Payload, however it was left there', () => {
    fc.assert(
      fc.property(localizedContent, (content) => {
        const published = contentFromHub({ published: true, content })
        const held = published && contentFromMedusa({ id: 'prod_1', ...contentToMedusa(published) })
        expect(held).toEqual(published)
        const first = decideOn(contentOwnership, null, { remote: null, hub: published })
        const echo = decideOn(contentOwnership, first.base, { remote: held, hub: published })
        expect(echo).toMatchObject({ writes: {}, drift: [] })
      }),
      { numRuns: 300 },
    )
  })
})
