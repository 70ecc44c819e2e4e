import type { Locale, StoreBranding } from '@tandem/contracts/content'
import type { UnifiedClient } from '../../lib/api/unified-client.ts'
import { inLanguage } from '../../messages/in-language.ts'
import { SourceError } from '../../sources/source-error.ts'
import type { StoreCategory } from '../../store/frame.ts'

/**
 * The categories that a store shows: those that its editor links to, under the names given there. A store
 * without such links shows those that its products are in.
 */
export async function categoriesOf(
  client: UnifiedClient,
  branding: StoreBranding,
  locale: Locale,
): Promise<StoreCategory[]> {
  const linked = linkedCategories(branding)
  if (linked.length > 0) return linked
  try {
    return (await client.getCategories()).map(({ handle, name }) => ({
      handle,
      name: inLanguage(name, locale),
    }))
  } catch (error) {
    if (error instanceof SourceError) return []
    throw error
  }
}

export function linkedCategories({ navigation, footer }: StoreBranding): StoreCategory[] {
  const links = [...navigation, ...footer.flatMap((column) => column.links)]
  const categories = links.flatMap(({ href, label }) => {
    const handle = /^\/category\/([^/?#]+)$/.exec(href)?.[1]
    return handle === undefined ? [] : [{ handle, name: label }]
  })
  return categories.filter(
    ({ handle }, index) => categories.findIndex((category) => category.handle === handle) === index,
  )
}
