import type { UnifiedProduct } from '@tandem/contracts/shop'
import type { UnifiedClient } from '../../lib/api/unified-client.ts'
import type { PurchaseLine } from '../../medusa/purchase-answers.ts'

/** The products of a sale's lines, as far as the store sells them today. Which they are their ids say: handles change. */
export async function productsOfLines(
  client: Pick<UnifiedClient, 'getUnifiedProducts'>,
  lines: readonly Pick<PurchaseLine, 'product_id'>[],
): Promise<UnifiedProduct[]> {
  const ids = [...new Set(lines.flatMap(({ product_id }) => product_id ?? []))]
  return ids.length === 0 ? [] : await client.getUnifiedProducts({ ids, limit: ids.length })
}
