import { LOCALES, type LocalizedContent } from '@tandem/contracts'
import type { Payload } from 'payload'
import { z } from 'zod'
import { lexicalToHtml } from '../../../content/rich-text-html.ts'
import type { Reading } from '../connector.ts'

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
export async function readContent(
  payload: Payload,
  medusaIds: readonly string[],
): Promise<ReadonlyMap<string, Reading>> {
  const found = await payload.find({
    collection: 'product-content',
    where: { medusaId: { in: [...medusaIds] } },
    locale: 'all',
    depth: 0,
    limit: medusaIds.length,
    pagination: false,
    draft: false,
    overrideAccess: true,
  })
  const documents = new Map(
    found.docs.map((doc) => documentSchema.parse(doc)).map((doc): [string, Document] => [doc.medusaId, doc]),
  )
  return new Map(
    medusaIds.map((id) => {
      const doc = documents.get(id)
      const record = doc ? { published: doc._status === 'published', content: contentOf(doc) } : null
      return [id, { record, token: null, marker: null, ...(doc && { payloadId: String(doc.id) }) }]
    }),
  )
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
