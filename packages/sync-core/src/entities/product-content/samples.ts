import type { LocalizedContent, ProductContent } from '@tandem/contracts/content'
import type { medusaProductContentSchema } from '@tandem/contracts/sync'
import fc from 'fast-check'
import type { z } from 'zod'
import { few, orNull, text, writtenText } from '../../../test/values.ts'
import type { Samples } from '../samples.ts'
import { contentSchema } from './product-content.ts'

const nothing: ProductContent = {
  description: null,
  features: [],
  specs: [],
  seo: { title: null, description: null, keywords: null },
}

const english: ProductContent = {
  description: '<p>Thrown by hand, glazed in <strong>moss</strong> &amp; ash.</p>',
  features: [
    { title: 'Stacks', text: 'Twelve in the height of six.' },
    { title: 'Mends', text: '' },
  ],
  specs: [{ name: 'Ø', value: '16 cm' }],
  seo: { title: 'Everyday bowl', description: null, keywords: 'bowl, stoneware' },
}

const arabic: ProductContent = {
  ...nothing,
  description: '<p>مصنوع يدويًا 🏺</p>',
  specs: [{ name: 'القطر', value: '١٦ سم' }],
}

const contents: LocalizedContent[] = [
  { en: english, ar: arabic },
  { ar: arabic },
  { en: english, ar: nothing },
]

/** Content documents as the Payload connector reads them. */
export const hubContents: { published: boolean; content: LocalizedContent }[] = contents.map((content) => ({
  published: true,
  content,
}))

/** Answers of Medusa's read route. */
export const medusaContents: z.input<typeof medusaProductContentSchema>[] = contents.map(
  (content, index) => ({
    id: `prod_01J${index}`,
    content,
  }),
)

/** Samples of what looks like content and says nothing. */
export const emptyContents: LocalizedContent[] = [
  {},
  { en: nothing },
  { en: nothing, ar: { ...nothing, description: '', seo: { ...nothing.seo, title: '' } } },
]

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

export const samples: Samples = {
  canonical: contentArbitrary,
  remote: medusaContents,
  hub: hubContents,
  renamed: {},
}
