import type { LocalizedContent } from '@tandem/contracts'
import fc from 'fast-check'
import { few, orNull, text, writtenText } from '../../../test/values.ts'
import { contentSchema } from './schema.ts'

const feature = fc.record({ title: text, text })
const spec = fc.record({ name: text, value: text })
const seo = fc.record({ title: orNull(text), description: orNull(text), keywords: orNull(text) })

/** In each language or not in it. */
function inLanguages<T>(values: fc.Arbitrary<T>) {
  return fc.record({ en: values, ar: values }, { requiredKeys: [] })
}

/** Content as people leave it: with empty texts, empty lists, and languages in which nothing is written. */
export const localizedContent: fc.Arbitrary<LocalizedContent> = inLanguages(
  fc.record({ description: orNull(text), features: few(feature), specs: few(spec), seo }),
)

export const contentArbitrary = fc
  .record({
    description: inLanguages(writtenText),
    features: inLanguages(fc.array(feature, { minLength: 1, maxLength: 3 })),
    specs: inLanguages(fc.array(spec, { minLength: 1, maxLength: 3 })),
    seo: inLanguages(seo.filter((texts) => Object.values(texts).some(Boolean))),
  })
  .filter((content) => Object.values(content).some((languages) => Object.keys(languages).length > 0))
  .map((content) => contentSchema.parse(content))
