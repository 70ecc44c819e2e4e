import type { Payload } from 'payload'
import { z } from 'zod'
import type { Reading } from '../../connectors/connector.ts'
import type { DocumentKey } from '../keys.ts'
import { rows, words, writtenText } from './document-parts.ts'
import type { HubDocument } from './hub-document.ts'
import { present, readAnswers } from './read-answers.ts'

/** A store's branding: its editors' part of the store's document. The shop reads it from Payload, which purges the shop's cache. */
export const storeBrandingDocument: HubDocument = {
  collection: 'stores',
  table: 'stores',
  captured: 'all',
  read,
}

const text = z.string().nullish()
const link = z.object({ label: words, href: z.string() })

/** A `stores` document in all languages, as Payload's Local API answers it. */
const documentSchema = z.object({
  id: z.number(),
  medusaId: z.string(),
  tagline: words,
  announcement: words,
  logo: z
    .object({ url: text })
    .nullish()
    .transform((picture) => picture?.url ?? null),
  brandColor: writtenText,
  fontPairing: writtenText,
  radius: writtenText,
  density: writtenText,
  navigation: rows(link),
  footer: rows(z.object({ heading: words, links: rows(link) })),
})

/** Reads how stores look, in all languages. */
async function read(
  payload: Payload,
  key: DocumentKey,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Reading>> {
  const { docs } = await payload.find({
    collection: 'stores',
    where: { [key.field]: { in: [...keys] } },
    locale: 'all',
    depth: 1,
    limit: keys.length,
    pagination: false,
    overrideAccess: true,
  })
  const found = new Map(
    docs.map((doc): [string, Reading] => {
      const { id, medusaId, ...record } = documentSchema.parse(doc)
      return [String({ id, medusaId }[key.field]), present(id, record)]
    }),
  )
  return readAnswers(keys, found)
}
