import type { UnifiedProduct } from '@tandem/contracts'
import type { UnifiedClient } from '../../lib/api/unified-client.ts'
import { SourceError } from '../../sources/source-error.ts'

const RELATED = 4

/** Others of the same category, filled up with the store's newest. The page can do without them. */
export async function relatedProducts(
  client: UnifiedClient,
  product: UnifiedProduct,
): Promise<UnifiedProduct[]> {
  const [category] = product.categories
  try {
    const [neighbours, newest] = await Promise.all([
      category ? client.getUnifiedProducts({ limit: RELATED + 1, category_id: category.id }) : [],
      client.getUnifiedProducts({ limit: 2 * RELATED }),
    ])
    const others = [...neighbours, ...newest].filter(({ id }) => id !== product.id)
    return [...new Map(others.map((other) => [other.id, other])).values()].slice(0, RELATED)
  } catch (error) {
    if (error instanceof SourceError) return []
    throw error
  }
}
