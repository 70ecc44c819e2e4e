import { LOCALES } from '@tandem/contracts/content'
import type { Payload } from 'payload'
import { z } from 'zod'
import { lexicalToHtml } from '../../../content/rich-text-html.ts'
import type { Reading } from '../../connectors/connector.ts'
import type { DocumentKey } from '../keys.ts'
import { words } from './document-parts.ts'
import type { HubDocument } from './hub-document.ts'
import { present, readAnswers } from './read-answers.ts'

/** A vendor's story and banner: its editors' part of the vendor's document. */
export const vendorStoryDocument: HubDocument = {
  collection: 'vendors',
  table: 'vendors',
  captured: 'all',
  read,
  shownBy: (medusaId) => [`vendor:${medusaId}`],
}

const pixels = z
  .number()
  .nullish()
  .transform((length) => length || null)

/** The sizes that Payload has made of a picture; a small one has fewer. */
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
async function read(
  payload: Payload,
  key: DocumentKey,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Reading>> {
  const { docs } = await payload.find({
    collection: 'vendors',
    where: { [key.field]: { in: [...keys] } },
    locale: 'all',
    depth: 1,
    select: { medusaId: true, story: true, banner: true },
    populate: { media: { filename: true, url: true, width: true, height: true, alt: true, sizes: true } },
    limit: keys.length,
    pagination: false,
    overrideAccess: true,
  })
  const found = new Map(
    docs.map((doc): [string, Reading] => {
      const { id, medusaId, story, banner } = documentSchema.parse(doc)
      return [String({ id, medusaId }[key.field]), present(id, { text: story, banner })]
    }),
  )
  return readAnswers(keys, found)
}
