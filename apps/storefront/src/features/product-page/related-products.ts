import type { UnifiedProduct } from '@tandem/contracts/shop'
import type { UnifiedClient } from '../../lib/api/unified-client.ts'
import { SourceError } from '../../sources/source-error.ts'

const RELATED = 4

/**
 * Others of the same category, filled up with the store's newest. Chosen from the catalogue, so that they are read
 * beside the product and not after it. The page can do without them.
 */
export async function relatedProducts(client: UnifiedClient, handle: string): Promise<UnifiedProduct[]> {
  try {
    const catalogue = (await client.getCatalogue()).map(({ product }) => product)
    const [category] = catalogue.find((product) => product.handle === handle)?.categoryIds ?? []
    const others = catalogue.filter((product) => product.handle !== handle)
    const neighbours = others.filter(({ categoryIds }) => categoryIds.some((id) => id === category))
    const handles = new Set(
      [...neighbours.slice(0, RELATED), ...others.slice(0, RELATED)].map((other) => other.handle),
    )
    return await client.getUnifiedProducts({ handles: [...handles].slice(0, RELATED) })
  } catch (error) {
    if (error instanceof SourceError) return []
    throw error
  }
}
