import type { Locale, ProductContent } from '@tandem/contracts/content'
import type { UnifiedProduct } from '@tandem/contracts/shop'
import type { ReadProduct } from '../../medusa/medusa-reader.ts'
import { toSafeContent } from '../../payload/to-unified.ts'
import { SourceError } from '../../sources/source-error.ts'

/**
 * Joins both systems by product id. When Payload answers, its word counts, and a product that it has
 * nothing published for has no content; when it is away, the copy that was written to Medusa stands in.
 */
export async function joinContent(
  found: readonly ReadProduct[],
  locale: Locale,
  readContents: (ids: readonly string[], locale: Locale) => Promise<Record<string, ProductContent>>,
): Promise<UnifiedProduct[]> {
  const contents = await readContents(
    found.map(({ product }) => product.id),
    locale,
  ).catch((error: unknown) => {
    if (error instanceof SourceError) return null
    throw error
  })
  return found.map(({ product, writtenBack }) => {
    const copy = writtenBack?.[locale] ?? writtenBack?.en ?? null
    const content = contents ? (contents[product.id] ?? null) : copy && toSafeContent(copy)
    return { ...product, content }
  })
}
