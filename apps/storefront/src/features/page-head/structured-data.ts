import type { UnifiedPage, UnifiedProduct } from '@tandem/contracts/shop'
import { createServerOnlyFn } from '@tanstack/react-start'
import type { Frame } from '../../store/frame.ts'
import { type PictureBlock, pictureOf } from '../page-blocks/picture-of.ts'
import { canBeBought } from '../product-list/card.ts'

// Search engines read what the server has rendered: none of this is part of the scripts of a page.
const SCHEMA = { '@context': 'https://schema.org' }

type PlaceInShop = Pick<Frame, 'origin' | 'base' | 'store' | 'locale'>

export function urlOf(
  { origin, base, locale }: Pick<Frame, 'origin' | 'base' | 'locale'>,
  path: string,
): string {
  return `${origin}${base}/${locale}${path}`
}

/** schema.org's ProductGroup with a Product and its Offer per variant; one without choices is a Product. */
export const productData = createServerOnlyFn((product: UnifiedProduct, frame: PlaceInShop): object => {
  const url = urlOf(frame, `/products/${product.handle}`)
  const shared = {
    name: product.title,
    url,
    description: product.content?.seo.description ?? product.description ?? undefined,
    image: product.images.length > 0 ? product.images : (product.thumbnail ?? undefined),
    brand: { '@type': 'Brand', name: product.vendor?.name ?? frame.store.name },
  }
  const [only, ...more] = product.variants
  if (only && more.length === 0) {
    return {
      ...SCHEMA,
      '@type': 'Product',
      ...shared,
      sku: only.sku ?? undefined,
      offers: offerOf(only, url),
    }
  }
  return {
    ...SCHEMA,
    '@type': 'ProductGroup',
    ...shared,
    productGroupID: product.id,
    variesBy: product.options.map(({ title }) => title),
    hasVariant: product.variants.map((variant) => ({
      '@type': 'Product',
      name: `${product.title}, ${Object.values(variant.options).join(', ')}`,
      sku: variant.sku ?? undefined,
      image: product.thumbnail ?? undefined,
      offers: offerOf(variant, `${url}?variant=${variant.id}`),
    })),
  }
})

/** undefined for what has no price in this currency. */
function offerOf(variant: UnifiedProduct['variants'][number], url: string): object | undefined {
  return variant.price
    ? {
        '@type': 'Offer',
        url,
        price: variant.price.amount,
        priceCurrency: variant.price.currency.toUpperCase(),
        availability: `https://schema.org/${availabilityOf(variant)}`,
        itemCondition: 'https://schema.org/NewCondition',
      }
    : undefined
}

function availabilityOf(variant: UnifiedProduct['variants'][number]): string {
  if (variant.available === 0 && variant.backorder) return 'BackOrder'
  return canBeBought(variant) ? 'InStock' : 'OutOfStock'
}

export const breadcrumbData = createServerOnlyFn(
  (frame: PlaceInShop, trail: { name: string; path: string }[]): object => {
    return {
      ...SCHEMA,
      '@type': 'BreadcrumbList',
      itemListElement: [{ name: frame.store.name, path: '' }, ...trail].map(({ name, path }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: urlOf(frame, path),
      })),
    }
  },
)

/** schema.org's ItemList of what a page of a list shows. */
export const itemListData = createServerOnlyFn(
  (frame: PlaceInShop, cards: readonly { handle: string; title: string }[]): object => {
    return {
      ...SCHEMA,
      '@type': 'ItemList',
      itemListElement: cards.map(({ handle, title }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: title,
        url: urlOf(frame, `/products/${handle}`),
      })),
    }
  },
)

/** Who sells here, and the shop with its search. */
export const storeData = createServerOnlyFn((frame: PlaceInShop & Pick<Frame, 'branding'>): object[] => {
  const home = urlOf(frame, '')
  const { logo } = frame.branding
  return [
    {
      ...SCHEMA,
      '@type': 'Organization',
      name: frame.store.name,
      url: home,
      logo: logo?.url,
      parentOrganization: { '@type': 'Organization', name: frame.store.tenantName },
    },
    {
      ...SCHEMA,
      '@type': 'WebSite',
      name: frame.store.name,
      url: home,
      inLanguage: frame.locale,
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${home}/search?q={words}` },
        'query-input': 'required name=words',
      },
    },
  ]
})

/** A content page: an article, with what it answers as questions. */
export const contentData = createServerOnlyFn(
  (page: Pick<UnifiedPage, 'slug' | 'title' | 'description'> & Blocks, frame: PlaceInShop): object[] => {
    const questions = page.blocks.flatMap((block) => (block.type === 'faq' ? block.items : []))
    const image = page.blocks.map(pictureOf).find((url) => url !== undefined)
    const path = `/pages/${page.slug}`
    return [
      breadcrumbData(frame, [{ name: page.title, path }]),
      questions.length > 0
        ? {
            ...SCHEMA,
            '@type': 'FAQPage',
            name: page.title,
            url: urlOf(frame, path),
            inLanguage: frame.locale,
            mainEntity: questions.map(({ question, answer }) => ({
              '@type': 'Question',
              name: question,
              acceptedAnswer: { '@type': 'Answer', text: answer },
            })),
          }
        : {
            ...SCHEMA,
            '@type': 'Article',
            headline: page.title,
            description: page.description ?? undefined,
            image,
            url: urlOf(frame, path),
            inLanguage: frame.locale,
            publisher: { '@type': 'Organization', name: frame.store.name },
          },
    ]
  },
)

type Blocks = { readonly blocks: readonly PictureBlock[] }
/** A script element with data in it. `<` is written so that no text can end the element. */
export const dataScript = createServerOnlyFn((data: object): { type: string; children: string } => {
  return { type: 'application/ld+json', children: JSON.stringify(data).replaceAll('<', '\\u003c') }
})
