import {
  type Locale,
  PREVIEW_HEADER,
  type ProductContent,
  type StoreBranding,
} from '@tandem/contracts/content'
import type { UnifiedPage } from '@tandem/contracts/shop'
import type { z } from 'zod'
import { log } from '../log/log.ts'
import { readJson } from '../sources/read-json.ts'
import {
  blockDocSchema,
  contentDocSchema,
  docsSchema,
  pageDocSchema,
  redirectDocSchema,
  slugDocSchema,
  storeDocSchema,
} from './answers.ts'
import { toBranding, toPageBlock, toProductContent } from './to-unified.ts'

/**
 * Reads Payload's REST API as an anonymous visitor, who is shown published documents only; and, with the token
 * of a preview, the draft that it is for.
 */
export function payloadReader(baseUrl: string) {
  async function docs(
    collection: string,
    query: Record<string, string>,
    preview?: string,
  ): Promise<unknown[]> {
    const asked = new URLSearchParams({ ...query, ...(preview && { draft: 'true' }) })
    const path = `/api/${collection}?${asked}`
    const headers = preview ? { [PREVIEW_HEADER]: preview } : {}
    return (await readJson({ source: 'payload', baseUrl, path, schema: docsSchema, headers })).docs
  }

  return {
    /** Published content by product id, in one call. A product without any is absent. */
    async contents(
      ids: readonly string[],
      locale: Locale,
      preview?: string,
    ): Promise<Record<string, ProductContent>> {
      const query = {
        'where[medusaId][in]': ids.join(','),
        locale,
        depth: '0',
        limit: String(ids.length),
      }
      const found = await docs('product-content', query, preview)
      const fitting = found.flatMap((doc) => fit(contentDocSchema, doc, 'product-content'))
      return Object.fromEntries(fitting.map((doc) => [doc.medusaId, toProductContent(doc)]))
    },

    async branding(storeHandle: string, locale: Locale): Promise<StoreBranding | null> {
      const query = { 'where[handle][equals]': storeHandle, locale, depth: '1', limit: '1' }
      const [doc] = (await docs('stores', query)).flatMap((found) => fit(storeDocSchema, found, 'stores'))
      return doc ? toBranding(doc, baseUrl) : null
    },

    async page(
      storeHandle: string,
      slug: string,
      locale: Locale,
      preview?: string,
    ): Promise<UnifiedPage | null> {
      const query = {
        'where[slug][equals]': slug,
        'where[store.handle][equals]': storeHandle,
        locale,
        depth: '1',
        limit: '1',
      }
      const [doc] = (await docs('pages', query, preview)).flatMap((found) =>
        fit(pageDocSchema, found, 'pages'),
      )
      if (!doc) return null
      const blocks = doc.blocks
        .flatMap((block) => fit(blockDocSchema, block, 'page block'))
        .flatMap((block) => toPageBlock(block, baseUrl) ?? [])
      return { slug: doc.slug, title: doc.title, description: doc.description || null, blocks }
    },

    /** Where an address of a store that has no page leads instead; null when nowhere. */
    async redirect(storeHandle: string, from: string): Promise<string | null> {
      const query = {
        'where[store.handle][equals]': storeHandle,
        'where[from][equals]': from,
        depth: '0',
        limit: '1',
      }
      const [doc] = (await docs('redirects', query)).flatMap((found) =>
        fit(redirectDocSchema, found, 'redirects'),
      )
      return doc?.to ?? null
    },

    /** Of every published page of a store. */
    async pageSlugs(storeHandle: string): Promise<string[]> {
      const query = {
        'where[store.handle][equals]': storeHandle,
        'select[slug]': 'true',
        depth: '0',
        pagination: 'false',
      }
      return (await docs('pages', query)).flatMap((doc) =>
        fit(slugDocSchema, doc, 'pages').map(({ slug }) => slug),
      )
    },
  }
}
export type PayloadReader = ReturnType<typeof payloadReader>

/** The document when it fits, else nothing and a line in the log: a part that can be left out is. */
function fit<T>(schema: z.ZodType<T>, doc: unknown, what: string): T[] {
  const parsed = schema.safeParse(doc)
  if (parsed.success) return [parsed.data]
  const [issue] = parsed.error.issues
  log('error', 'document.left_out', {
    code: 'PEER_ANSWER_INVALID',
    source: 'payload',
    what,
    field: issue?.path.join('.'),
    message: issue?.message,
  })
  return []
}
