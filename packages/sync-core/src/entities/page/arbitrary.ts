import fc from 'fast-check'
import { few, medusaId, orNull, text, writtenText } from '../../../test/values.ts'
import { pageSchema } from './schema.ts'

const words = orNull(writtenText)
const callToAction = { ctaLabel: words, ctaHref: words }
const image = orNull(fc.record({ id: fc.integer({ min: 1, max: 9_999 }).map(String), url: writtenText }))

const block = fc.oneof(
  fc.record({
    type: fc.constant('hero'),
    eyebrow: words,
    heading: words,
    text: words,
    ...callToAction,
    image,
    productHandle: words,
  }),
  fc.record({
    type: fc.constant('productGrid'),
    heading: words,
    source: fc.constantFrom('newest', 'category', 'handles'),
    categoryHandle: words,
    handles: few(text),
    limit: fc.integer({ min: 1, max: 24 }),
  }),
  fc.record({
    type: fc.constant('collection'),
    heading: words,
    collectionHandle: words,
    limit: fc.integer({ min: 1, max: 24 }),
  }),
  fc.record({ type: fc.constant('richText'), html: words }),
  fc.record({
    type: fc.constant('banner'),
    heading: words,
    text: words,
    ...callToAction,
    tone: fc.constantFrom('brand', 'quiet'),
    image,
  }),
  fc.record({ type: fc.constant('quote'), text: words, author: words, role: words }),
  fc.record({
    type: fc.constant('faq'),
    heading: words,
    items: few(fc.record({ question: words, answer: words })),
  }),
  fc.record({
    type: fc.constant('gallery'),
    heading: words,
    pictures: few(fc.record({ image, caption: words })),
  }),
  fc.record({
    type: fc.constant('form'),
    heading: words,
    text: words,
    formId: orNull(fc.integer({ min: 1, max: 9_999 }).map(String)),
  }),
)

const content = fc.record({ title: writtenText, description: words, blocks: few(block) })

export const pageArbitrary = fc
  .record({
    tenantMedusaId: medusaId('ten'),
    storeMedusaId: medusaId('tstore'),
    slug: writtenText,
    content: fc.record({ en: content, ar: content }, { requiredKeys: [] }),
  })
  .map((record) => pageSchema.parse(record))
