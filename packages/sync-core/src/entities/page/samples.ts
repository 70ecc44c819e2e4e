import type { PageContent } from '@tandem/contracts/content'
import type { medusaPageSchema } from '@tandem/contracts/sync'
import fc from 'fast-check'
import type { z } from 'zod'
import { few, medusaId, orNull, text, writtenText } from '../../../test/values.ts'
import type { Samples } from '../samples.ts'
import { pageSchema } from './page.ts'

const image = { id: '12', url: 'http://localhost:3001/api/media/file/kiln.webp' }
const callToAction = { ctaLabel: 'See the table', ctaHref: '/category/table' }

const english: z.input<typeof medusaPageSchema>['content']['en'] = {
  title: 'Our story',
  description: 'How the workshop began.',
  blocks: [
    {
      type: 'hero',
      eyebrow: 'Since 1998',
      heading: 'Made to be kept',
      text: null,
      ...callToAction,
      image,
      productHandle: null,
    },
    {
      type: 'productGrid',
      heading: 'Newest',
      source: 'handles',
      categoryHandle: null,
      handles: ['bowl', 'tray'],
      limit: 8,
    },
    { type: 'collection', heading: null, collectionHandle: 'wedding', limit: 4 },
    { type: 'richText', html: '<p>Clay &amp; ash.</p>' },
    {
      type: 'banner',
      heading: 'Visit',
      text: 'Open on Saturdays.',
      ctaLabel: null,
      ctaHref: null,
      tone: 'quiet',
      image: null,
    },
    { type: 'quote', text: 'It will outlive me.', author: 'A. Potter', role: null },
    { type: 'faq', heading: 'Questions', items: [{ question: 'Dishwasher?', answer: 'Yes.' }] },
    { type: 'gallery', heading: null, pictures: [{ image, caption: 'The kiln' }] },
    { type: 'form', heading: 'Write to us', text: null, formId: '3' },
  ],
}

const arabic: PageContent = { title: 'قصتنا', description: null, blocks: [] }

const records: Omit<z.input<typeof medusaPageSchema>, 'id'>[] = [
  {
    tenant_id: 'ten_01JFERN',
    store_id: 'tstore_01JFERN',
    slug: 'our-story',
    content: { en: english, ar: arabic },
  },
  { tenant_id: 'ten_01JNOOR', store_id: 'tstore_01JNOOR', slug: 'about', content: { ar: arabic } },
  { tenant_id: 'ten_01JNOOR', store_id: 'tstore_01JNOOR', slug: 'bare', content: {} },
]

/** Answers of Medusa's read route. */
export const medusaPages = records.map((record, index) => ({ id: `page_${index + 1}`, ...record }))

/** Published pages as the Payload connector reads them. */
export const hubPages = records.map(({ tenant_id, store_id, slug, content }) => ({
  tenantMedusaId: tenant_id,
  storeMedusaId: store_id,
  slug,
  content,
}))

const words = orNull(writtenText)
const anyCallToAction = { ctaLabel: words, ctaHref: words }
const anyImage = orNull(fc.record({ id: fc.integer({ min: 1, max: 9_999 }).map(String), url: writtenText }))

const block = fc.oneof(
  fc.record({
    type: fc.constant('hero'),
    eyebrow: words,
    heading: words,
    text: words,
    ...anyCallToAction,
    image: anyImage,
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
    ...anyCallToAction,
    tone: fc.constantFrom('brand', 'quiet'),
    image: anyImage,
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
    pictures: few(fc.record({ image: anyImage, caption: words })),
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

export const samples: Samples = {
  canonical: pageArbitrary,
  remote: medusaPages,
  hub: hubPages,
  renamed: { tenant_id: 'tenantMedusaId', store_id: 'storeMedusaId' },
}
