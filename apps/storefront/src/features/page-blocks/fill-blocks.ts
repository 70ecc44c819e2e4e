import type { Locale } from '@tandem/contracts/content'
import type { CatalogueProduct, PageBlock, UnifiedPage, UnifiedProduct } from '@tandem/contracts/shop'
import type { NamedKind, UnifiedClient } from '../../lib/api/unified-client.ts'
import { SourceError } from '../../sources/source-error.ts'
import { type FormView, toFormView } from '../form-block/form-view.ts'
import type { ReturnedSubmission } from '../form-block/returned-submission.ts'
import { type Card, toCard } from '../product-list/card.ts'

/** A block with the products it names; a form with the words around it. */
export type FilledBlock =
  | Exclude<PageBlock, { type: 'productGrid' | 'collection' | 'hero' | 'form' }>
  | FormView
  | (Extract<PageBlock, { type: 'productGrid' }> & { cards: Card[] })
  | (Extract<PageBlock, { type: 'collection' }> & { cards: Card[] })
  | (Extract<PageBlock, { type: 'hero' }> & { card: Card | null })

export type FilledPage = Omit<UnifiedPage, 'blocks'> & { blocks: FilledBlock[] }

type Client = Pick<
  UnifiedClient,
  'getCatalogue' | 'getCategory' | 'getCollection' | 'getHandle' | 'getUnifiedProducts'
>

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
  returned: ReturnedSubmission | null = null,
): Promise<FilledBlock[]> {
  const chosen = await Promise.all(blocks.map((block) => choose(block, client)))
  const handles = [...new Set(chosen.flatMap((each) => each.handles))]
  const products = await orElse<UnifiedProduct[]>([], () => productsOf(handles, client))
  const cards = new Map(products.map((product) => [product.handle, toCard(product, locale)]))
  return chosen.map(({ block, handles }) =>
    block.type === 'form'
      ? toFormView(block, locale, returned)
      : fill(
          block,
          handles.flatMap((handle) => cards.get(handle) ?? []),
        ),
  )
}

function fill(block: Exclude<PageBlock, { type: 'form' }>, cards: Card[]): FilledBlock {
  if (block.type === 'hero') return { ...block, card: cards[0] ?? null }
  return block.type === 'productGrid' || block.type === 'collection' ? { ...block, cards } : block
}

/** A block and the products that it shows, in their order; a collection's with the collection's own name. */
interface Chosen {
  block: PageBlock
  handles: readonly string[]
}

async function choose(block: PageBlock, client: Client): Promise<Chosen> {
  return await orElse({ block, handles: [] }, async () => {
    if (block.type === 'collection') return await chooseCollection(block, client)
    return { block, handles: await handlesOf(block, client) }
  })
}

async function chooseCollection(
  block: Extract<PageBlock, { type: 'collection' }>,
  client: Client,
): Promise<Chosen> {
  const collection = await client.getCollection(await today(client, 'collection', block.collectionHandle))
  if (!collection) return { block, handles: [] }
  const handles = await newest(client, block.limit, ({ collectionId }) => collectionId === collection.id)
  return { block: { ...block, heading: block.heading || collection.name }, handles }
}

async function handlesOf(block: PageBlock, client: Client): Promise<readonly string[]> {
  if (block.type === 'hero') {
    return block.productHandle ? [await today(client, 'products', block.productHandle)] : []
  }
  if (block.type !== 'productGrid') return []
  const { source, handles, categoryHandle, limit } = block
  if (source === 'handles') {
    return Promise.all(handles.slice(0, limit).map((handle) => today(client, 'products', handle)))
  }
  if (source === 'newest') return await newest(client, limit, () => true)
  const category = categoryHandle
    ? await client.getCategory(await today(client, 'category', categoryHandle))
    : null
  if (!category) return []
  return await newest(client, limit, ({ categoryIds }) => categoryIds.some((id) => id === category.id))
}

/** An editor has named it as it was called then. */
async function today(client: Client, kind: NamedKind, handle: string): Promise<string> {
  return (await orElse(null, () => client.getHandle(kind, handle))) ?? handle
}

async function newest(
  client: Client,
  limit: number,
  isWanted: (product: CatalogueProduct) => boolean,
): Promise<string[]> {
  return (await client.getCatalogue())
    .filter(({ product }) => isWanted(product))
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

async function orElse<T>(without: T, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof SourceError) return without
    throw error
  }
}
