import { LOCALES, type Locale } from '@tandem/contracts/content'
import { pagePayloadId } from '@tandem/sync-core'
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Reading } from '../../connectors/connector.ts'
import type { DocumentKey } from '../keys.ts'
import type { HubDocument } from './hub-document.ts'
import { pageDocumentSchema } from './page-document.ts'
import { ABSENT, present } from './read-answers.ts'

/** A store's page: Payload's own. The shop reads it from Payload, which tells it. */
export const pageDocument: HubDocument = {
  collection: 'pages',
  table: 'pages',
  captured: 'published',
  read,
}

type Found = { readonly id: number }

/**
 * Reads published pages in every language as a shopper would: Payload itself fills in from the fallback
 * language, so that the copy needs no rule of its own. What is only drafted is not there.
 */
async function read(
  payload: Payload,
  key: DocumentKey,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Reading>> {
  const idOf = (one: string) => (key.field === 'id' ? Number(one) : pagePayloadId(one))
  const ids = keys.flatMap((one) => idOf(one) ?? [])
  const byLanguage = await Promise.all(LOCALES.map((locale) => find(payload, ids, locale)))
  return new Map(keys.map((one) => [one, toReading(byLanguage.map((found) => found.get(idOf(one) ?? 0)))]))
}

async function find(
  payload: Payload,
  ids: readonly number[],
  locale: Locale,
): Promise<ReadonlyMap<number, Found>> {
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
  return new Map(docs.map((doc) => [doc.id, doc]))
}

/** One document in all languages, in their order. */
function toReading(docs: readonly (Found | undefined)[]): Reading {
  const [first] = docs
  // Unpublished between the readings of two languages, it has a hint on its way.
  if (!first || docs.includes(undefined)) return ABSENT
  const parsed = z.array(pageDocumentSchema).safeParse(docs)
  // Handed on as it is: the mapper refuses it, and it alone.
  if (!parsed.success) return present(first.id, first)
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
  return present(first.id, record)
}
