import { LOCALES } from '@tandem/contracts'
import type { Payload } from 'payload'
import { z } from 'zod'
import { lexicalToHtml } from '../../../content/rich-text-html.ts'
import type { Reading } from '../connector.ts'
import { words } from './document-parts.ts'

const pixels = z
  .number()
  .nullish()
  .transform((length) => length || null)

/** What Payload has made of a picture; where it was small already there are fewer. */
const sizes = z
  .record(z.string(), z.object({ url: z.string().nullish(), width: pixels }).nullish())
  .nullish()
  .transform((made) =>
    Object.values(made ?? {})
      .flatMap((size) => (size?.url && size.width ? [{ url: size.url, width: size.width }] : []))
      .sort((one, other) => one.width - other.width),
  )

/** A `vendors` document in all languages, as Payload's Local API answers it; a picture without a file shows nothing. */
const documentSchema = z.object({
  id: z.number(),
  medusaId: z.string(),
  story: z
    .partialRecord(z.enum(LOCALES), z.unknown())
    .nullish()
    .transform((texts) =>
      Object.fromEntries(
        Object.entries(texts ?? {}).flatMap(([locale, state]) => {
          const html = lexicalToHtml(state)
          return html === null ? [] : [[locale, html]]
        }),
      ),
    ),
  banner: z
    .object({ url: z.string().nullish(), width: pixels, height: pixels, alt: words, sizes })
    .nullish()
    .transform((picture) => (picture?.url ? { ...picture, url: picture.url } : null)),
})

/** Reads what vendors tell of themselves, in all languages. */
export async function readStory(
  payload: Payload,
  medusaIds: readonly string[],
): Promise<ReadonlyMap<string, Reading>> {
  const { docs } = await payload.find({
    collection: 'vendors',
    where: { medusaId: { in: [...medusaIds] } },
    locale: 'all',
    depth: 1,
    select: { medusaId: true, story: true, banner: true },
    populate: { media: { filename: true, url: true, width: true, height: true, alt: true, sizes: true } },
    limit: medusaIds.length,
    pagination: false,
    overrideAccess: true,
  })
  const found = new Map(
    docs.map((doc): [string, Reading] => {
      const { id, medusaId, story, banner } = documentSchema.parse(doc)
      return [medusaId, { record: { text: story, banner }, token: null, marker: null, payloadId: String(id) }]
    }),
  )
  return new Map(medusaIds.map((id) => [id, found.get(id) ?? { record: null, token: null, marker: null }]))
}
