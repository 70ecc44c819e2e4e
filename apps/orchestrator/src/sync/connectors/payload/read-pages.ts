import { LOCALES, type Locale } from '@tandem/contracts'
import { pageMedusaId, pagePayloadId } from '@tandem/sync-core'
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Reading } from '../connector.ts'
import { pageDocumentSchema } from './page-document.ts'

const ABSENT: Reading = { record: null, token: null, marker: null }

type Found = { readonly id: number }

/**
 * Reads published pages in every language as a shopper would: Payload itself fills in from the fallback
 * language, so that the copy needs no rule of its own. What is only drafted is not there.
 */
export async function readPages(
  payload: Payload,
  medusaIds: readonly string[],
): Promise<ReadonlyMap<string, Reading>> {
  const ids = medusaIds.flatMap((id) => pagePayloadId(id) ?? [])
  const byLanguage = await Promise.all(LOCALES.map((locale) => find(payload, ids, locale)))
  return new Map(medusaIds.map((id) => [id, toReading(byLanguage.map((found) => found.get(id)))]))
}

async function find(
  payload: Payload,
  ids: readonly number[],
  locale: Locale,
): Promise<ReadonlyMap<string, Found>> {
  const { docs } = await payload.find({
    collection: 'pages',
    where: { and: [{ id: { in: [...ids] } }, { _status: { equals: 'published' } }] },
    locale,
    depth: 1,
    populate: {
      tenants: { medusaId: true },
      stores: { medusaId: true },
      media: { filename: true, url: true },
    },
    limit: ids.length,
    pagination: false,
    draft: false,
    overrideAccess: true,
  })
  return new Map(docs.map((doc) => [pageMedusaId(doc.id), doc]))
}

/** One document in all languages, in their order. */
function toReading(docs: readonly (Found | undefined)[]): Reading {
  const [first] = docs
  // Unpublished between the readings of two languages, it has a hint on its way.
  if (!first || docs.includes(undefined)) return ABSENT
  const payloadId = String(first.id)
  const parsed = z.array(pageDocumentSchema).safeParse(docs)
  // Handed on as it is: the mapper refuses it, and it alone.
  if (!parsed.success) return { ...ABSENT, record: first, payloadId }
  const [page] = parsed.data
  // A page whose store is gone is shown nowhere.
  if (!page?.store || !page.tenant) return ABSENT
  const content = LOCALES.flatMap((locale, index) => {
    const { title, description, blocks } = parsed.data[index] ?? page
    return title === null ? [] : [[locale, { title, description, blocks }] as const]
  })
  const record = {
    tenantMedusaId: page.tenant.medusaId,
    storeMedusaId: page.store.medusaId,
    slug: page.slug,
    content: Object.fromEntries(content),
  }
  return { ...ABSENT, record, payloadId }
}
