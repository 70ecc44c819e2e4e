import type { LocalizedContent, medusaProductContentSchema, ProductContent } from '@tandem/contracts'
import type { z } from 'zod'

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
export const payloadContents: { published: boolean; content: LocalizedContent }[] = contents.map(
  (content) => ({
    published: true,
    content,
  }),
)

/** Answers of Medusa's read route. */
export const medusaContents: z.input<typeof medusaProductContentSchema>[] = contents.map(
  (content, index) => ({
    id: `prod_01J${index}`,
    content,
  }),
)

/** What looks like content and says nothing. */
export const emptyContents: LocalizedContent[] = [
  {},
  { en: nothing },
  { en: nothing, ar: { ...nothing, description: '', seo: { ...nothing.seo, title: '' } } },
]
