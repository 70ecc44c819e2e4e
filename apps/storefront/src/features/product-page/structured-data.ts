import type { UnifiedProduct } from '@tandem/contracts'
import { canBeBought } from '../product-list/card.ts'
import type { Frame } from '../store-frame/frame.ts'

type PlaceInShop = Pick<Frame, 'origin' | 'store' | 'locale'>

export function urlOf({ origin, store, locale }: PlaceInShop, path: string): string {
  return `${origin}/${store.handle}/${locale}${path}`
}

/** schema.org's Product with one offer per variant. */
export function productData(product: UnifiedProduct, frame: PlaceInShop): object {
  const url = urlOf(frame, `/products/${product.handle}`)
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    url,
    description: product.content?.seo.description ?? product.description ?? undefined,
    image: product.images.length > 0 ? product.images : (product.thumbnail ?? undefined),
    brand: { '@type': 'Brand', name: product.vendor?.name ?? frame.store.name },
    offers: product.variants.flatMap((variant) =>
      variant.price
        ? [
            {
              '@type': 'Offer',
              url: `${url}?variant=${variant.id}`,
              sku: variant.sku ?? undefined,
              price: variant.price.amount,
              priceCurrency: variant.price.currency.toUpperCase(),
              availability: `https://schema.org/${availabilityOf(variant)}`,
            },
          ]
        : [],
    ),
  }
}

function availabilityOf(variant: UnifiedProduct['variants'][number]): string {
  if (variant.available === 0 && variant.backorder) return 'BackOrder'
  return canBeBought(variant) ? 'InStock' : 'OutOfStock'
}

export function breadcrumbData(frame: PlaceInShop, trail: { name: string; path: string }[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: frame.store.name, path: '' }, ...trail].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: urlOf(frame, path),
    })),
  }
}

/** schema.org's ItemList of what a page of a list shows. */
export function itemListData(
  frame: PlaceInShop,
  cards: readonly { handle: string; title: string }[],
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: cards.map(({ handle, title }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      url: urlOf(frame, `/products/${handle}`),
    })),
  }
}

/** A script element with data in it. `<` is written so that no text can end the element. */
export function dataScript(data: object): { type: string; children: string } {
  return { type: 'application/ld+json', children: JSON.stringify(data).replaceAll('<', '\\u003c') }
}
