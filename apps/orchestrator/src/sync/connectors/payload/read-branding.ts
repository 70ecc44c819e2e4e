import type { Payload } from 'payload'
import { z } from 'zod'
import type { Reading } from '../connector.ts'
import { rows, words, writtenText } from './document-parts.ts'

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
export async function readBranding(
  payload: Payload,
  medusaIds: readonly string[],
): Promise<ReadonlyMap<string, Reading>> {
  const { docs } = await payload.find({
    collection: 'stores',
    where: { medusaId: { in: [...medusaIds] } },
    locale: 'all',
    depth: 1,
    limit: medusaIds.length,
    pagination: false,
    overrideAccess: true,
  })
  const found = new Map(
    docs.map((doc): [string, Reading] => {
      const { id, medusaId, ...record } = documentSchema.parse(doc)
      return [medusaId, { record, token: null, marker: null, payloadId: String(id) }]
    }),
  )
  return new Map(medusaIds.map((id) => [id, found.get(id) ?? { record: null, token: null, marker: null }]))
}
