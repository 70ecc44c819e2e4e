import type { Locale, StoreBranding } from '@tandem/contracts/content'
import type { UnifiedClient } from '../../lib/api/unified-client.ts'
import { namesOf } from '../../messages/in-language.ts'
import { SourceError } from '../../sources/source-error.ts'
import { HOME } from '../page-blocks/load-page.ts'
import { pictureOf } from '../page-blocks/picture-of.ts'
import type { ShareCard } from './share-address.ts'

/** The card of one page, as its own head describes it; null for a page that this store has not. */
export async function findCard(client: UnifiedClient, of: string, locale: Locale): Promise<ShareCard | null> {
  const [, kind, name] = /^(products|pages)\/([^/]+)$/.exec(of) ?? []
  if (of === 'store') return { of }
  if (of === 'home') {
    const page = await client.getPayloadPage(HOME).catch(nullWhenAway)
    return { of, picture: pictureOfPage(page) }
  }
  if (kind === 'products' && name) {
    const product = await client.getUnifiedProduct(name)
    if (!product) return null
    const title = product.content?.seo.title ?? namesOf(product, locale).title
    return { of, title, picture: product.thumbnail }
  }
  const page = kind === 'pages' && name ? await client.getPayloadPage(name) : null
  return page && { of, title: page.title, picture: pictureOfPage(page) }
}

const pictureOfPage = (page: { blocks: Parameters<typeof pictureOf>[0][] } | null) =>
  page?.blocks.map(pictureOf).find((url) => url !== undefined)

function nullWhenAway(error: unknown): null {
  if (error instanceof SourceError) return null
  throw error
}

/** A logo as wide as a word is none that fits into a square. */
export function compactLogoOf({ logo }: StoreBranding): string | null {
  return logo && logo.width / logo.height <= 1.8 && logo.height / logo.width <= 1.8 ? logo.url : null
}
