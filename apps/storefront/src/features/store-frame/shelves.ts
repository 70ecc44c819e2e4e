import type { Locale, StoreBranding } from '@tandem/contracts'
import type { UnifiedClient } from '../../lib/api/unified-client.ts'
import { SourceError } from '../../sources/source-error.ts'
import { inLanguage } from '../../words/in-language.ts'

export interface Shelf {
  handle: string
  name: string
}

/**
 * The categories that a store shows: those that its editor links to, under the names given there. A store
 * without such links shows those that its products are in.
 */
export async function shelvesOf(
  client: UnifiedClient,
  branding: StoreBranding,
  locale: Locale,
): Promise<Shelf[]> {
  const linked = linkedShelves(branding)
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

export function linkedShelves({ navigation, footer }: StoreBranding): Shelf[] {
  const links = [...navigation, ...footer.flatMap((column) => column.links)]
  const shelves = links.flatMap(({ href, label }) => {
    const handle = /^\/category\/([^/?#]+)$/.exec(href)?.[1]
    return handle === undefined ? [] : [{ handle, name: label }]
  })
  return shelves.filter(
    ({ handle }, index) => shelves.findIndex((shelf) => shelf.handle === handle) === index,
  )
}
