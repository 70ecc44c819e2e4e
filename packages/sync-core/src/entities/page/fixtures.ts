import type { medusaPageSchema, PageContent } from '@tandem/contracts'
import type { z } from 'zod'

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
export const payloadPages = records.map(({ tenant_id, store_id, slug, content }) => ({
  tenantMedusaId: tenant_id,
  storeMedusaId: store_id,
  slug,
  content,
}))
