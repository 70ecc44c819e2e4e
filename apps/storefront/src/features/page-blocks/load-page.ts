import type { Locale, PageBlock, UnifiedPage } from '@tandem/contracts'
import { createServerFn } from '@tanstack/react-start'
import { getCookie } from '@tanstack/react-start/server'
import { z } from 'zod'
import { orUnavailable } from '../../http/or-unavailable.ts'
import { storeContextOf } from '../../http/preferences.ts'
import { getUnifiedClient, type UnifiedClient } from '../../lib/api/unified-client.ts'
import { SourceError } from '../../sources/source-error.ts'
import { type Card, toCard } from '../product-list/card.ts'
import { previewableSchema } from '../store-frame/address-schema.ts'

/** A block with the products it names. */
export type FilledBlock =
  | Exclude<PageBlock, { type: 'productGrid' | 'hero' }>
  | (Extract<PageBlock, { type: 'productGrid' }> & { cards: Card[] })
  | (Extract<PageBlock, { type: 'hero' }> & { card: Card | null })

export type FilledPage = Omit<UnifiedPage, 'blocks'> & { blocks: FilledBlock[] }

/** Slug of the page that is a store's home. */
export const HOME = 'home'

/** null when there is no such published page. */
export const loadPage = createServerFn()
  .validator(previewableSchema.extend({ slug: z.string().max(200) }))
  .handler(
    ({ data }): Promise<FilledPage | null> =>
      orUnavailable(async () => {
        const client = getUnifiedClient(storeContextOf(data, getCookie))
        const page = await readPage(client, data.slug)
        if (!page) return null
        return {
          ...page,
          blocks: await Promise.all(page.blocks.map((block) => fill(block, client, data.locale))),
        }
      }),
  )

/** A shop opens without its CMS: only its home has something else to show when that is away. */
async function readPage(client: UnifiedClient, slug: string): Promise<UnifiedPage | null> {
  try {
    return await client.getPayloadPage(slug)
  } catch (error) {
    if (slug === HOME && error instanceof SourceError) return null
    throw error
  }
}

/** A page without its products is still a page: a grid that can't be filled is left empty. */
async function fill(block: PageBlock, client: UnifiedClient, locale: Locale): Promise<FilledBlock> {
  const cards = async (query: Parameters<UnifiedClient['getUnifiedProducts']>[0]) => {
    try {
      return (await client.getUnifiedProducts(query)).map((product) => toCard(product, locale))
    } catch (error) {
      if (error instanceof SourceError) return []
      throw error
    }
  }
  if (block.type === 'hero') {
    const [card] = block.productHandle ? await cards({ handles: [block.productHandle], limit: 1 }) : []
    return { ...block, card: card ?? null }
  }
  if (block.type !== 'productGrid') return block
  const { source, handles, categoryHandle, limit } = block
  if (source === 'handles')
    return { ...block, cards: handles.length > 0 ? await cards({ handles, limit }) : [] }
  if (source === 'newest') return { ...block, cards: await cards({ limit }) }
  const category = categoryHandle ? await client.getCategory(categoryHandle) : null
  return { ...block, cards: category ? await cards({ category_id: category.id, limit }) : [] }
}
