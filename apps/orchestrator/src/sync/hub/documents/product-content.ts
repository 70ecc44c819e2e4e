import { LOCALES, type LocalizedContent } from '@tandem/contracts/content'
import type { Payload } from 'payload'
import { z } from 'zod'
import { lexicalToHtml } from '../../../content/rich-text-html.ts'
import type { Reading } from '../../connectors/connector.ts'
import type { DocumentKey } from '../keys.ts'
import type { HubDocument } from './hub-document.ts'
import { present, readAnswers } from './read-answers.ts'

/** The content that editors write about a product: Payload's own. */
export const productContentDocument: HubDocument = {
  collection: 'product-content',
  table: 'product_content',
  captured: 'published',
  read,
  // The copy in a product's metadata is shown only while Payload is away, and is no reason to read lists again.
  shownBy: (medusaId) => [`content:${medusaId}`],
}

const text = z.string().nullish()
const localized = <T extends z.ZodType>(value: T) => z.partialRecord(z.enum(LOCALES), value).nullish()

/** A `product-content` document in all languages, as Payload's Local API answers it. */
const documentSchema = z.object({
  id: z.number(),
  medusaId: z.string(),
  _status: z.enum(['draft', 'published']).nullish(),
  description: localized(z.unknown()),
  features: localized(z.array(z.object({ title: text, text: text })).nullish()),
  specs: localized(z.array(z.object({ name: text, value: text })).nullish()),
  seo: z
    .object({ title: localized(text), description: localized(text), keywords: localized(text) })
    .nullish(),
})
type Document = z.infer<typeof documentSchema>

/** Reads the live versions: what is only drafted is not there. */
async function read(
  payload: Payload,
  key: DocumentKey,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Reading>> {
  const { docs } = await payload.find({
    collection: 'product-content',
    where: { [key.field]: { in: [...keys] } },
    locale: 'all',
    depth: 0,
    limit: keys.length,
    pagination: false,
    draft: false,
    overrideAccess: true,
  })
  const found = new Map(
    docs.map((each): [string, Reading] => {
      const doc = documentSchema.parse(each)
      const record = { published: doc._status === 'published', content: contentOf(doc) }
      return [String(doc[key.field]), present(doc.id, record)]
    }),
  )
  return readAnswers(keys, found)
}

function contentOf(doc: Document): LocalizedContent {
  return Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      {
        description: lexicalToHtml(doc.description?.[locale] ?? null),
        features: (doc.features?.[locale] ?? []).map(({ title, text }) => ({
          title: title ?? '',
          text: text ?? '',
        })),
        specs: (doc.specs?.[locale] ?? []).map(({ name, value }) => ({
          name: name ?? '',
          value: value ?? '',
        })),
        seo: {
          title: doc.seo?.title?.[locale] || null,
          description: doc.seo?.description?.[locale] || null,
          keywords: doc.seo?.keywords?.[locale] || null,
        },
      },
    ]),
  )
}
