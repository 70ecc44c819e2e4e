import type { Locale, PageBlock, UnifiedPage, UnifiedProduct } from '@tandem/contracts'
import type { UnifiedClient } from '../../lib/api/unified-client.ts'
import { SourceError } from '../../sources/source-error.ts'
import { type Card, toCard } from '../product-list/card.ts'

/** A block with the products it names. */
export type FilledBlock =
  | Exclude<PageBlock, { type: 'productGrid' | 'hero' }>
  | (Extract<PageBlock, { type: 'productGrid' }> & { cards: Card[] })
  | (Extract<PageBlock, { type: 'hero' }> & { card: Card | null })

export type FilledPage = Omit<UnifiedPage, 'blocks'> & { blocks: FilledBlock[] }

type Client = Pick<UnifiedClient, 'getCatalogue' | 'getCategory' | 'getUnifiedProducts'>

/** As many as the client answers at once. */
const MOST_AT_ONCE = 100

/**
 * All of a page's blocks with their products, which are read together: both systems are asked once for a page
 * and not for each of its blocks. A page without its products is still a page: a grid that can't be filled is left empty.
 */
export async function fillBlocks(
  blocks: readonly PageBlock[],
  client: Client,
  locale: Locale,
): Promise<FilledBlock[]> {
  const chosen = await Promise.all(blocks.map((block) => orNone(() => handlesOf(block, client))))
  const products = await orNone(() => productsOf([...new Set(chosen.flat())], client))
  const cards = new Map(products.map((product) => [product.handle, toCard(product, locale)]))
  return blocks.map((block, index) =>
    fill(block, chosen[index]?.flatMap((handle) => cards.get(handle) ?? []) ?? []),
  )
}

function fill(block: PageBlock, cards: Card[]): FilledBlock {
  if (block.type === 'hero') return { ...block, card: cards[0] ?? null }
  return block.type === 'productGrid' ? { ...block, cards } : block
}

/** Of the products that a block shows, in their order. */
async function handlesOf(block: PageBlock, client: Client): Promise<readonly string[]> {
  if (block.type === 'hero') return block.productHandle ? [block.productHandle] : []
  if (block.type !== 'productGrid') return []
  const { source, handles, categoryHandle, limit } = block
  if (source === 'handles') return handles.slice(0, limit)
  const category = source === 'category' && categoryHandle ? await client.getCategory(categoryHandle) : null
  if (source === 'category' && !category) return []
  return (await client.getCatalogue())
    .filter(({ product }) => !category || product.categoryIds.some((id) => id === category.id))
    .slice(0, limit)
    .map(({ product }) => product.handle)
}

async function productsOf(handles: readonly string[], client: Client): Promise<UnifiedProduct[]> {
  const parts = []
  for (let at = 0; at < handles.length; at += MOST_AT_ONCE) {
    const part = handles.slice(at, at + MOST_AT_ONCE)
    parts.push(client.getUnifiedProducts({ handles: part, limit: part.length }))
  }
  return (await Promise.all(parts)).flat()
}

async function orNone<T>(read: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof SourceError) return []
    throw error
  }
}
