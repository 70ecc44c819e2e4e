import { describe, expect, it } from 'vitest'
import {
  categories,
  collections,
  type DemoBlock,
  type DemoPage,
  forms,
  pages,
  productContent,
  products,
  storeScenes,
  stores,
  vendors,
} from '../src/index.ts'

const scenes = storeScenes()
const languagesOf = (store: string) => stores.find(({ handle }) => handle === store)?.locales ?? []
const blocksOf = (page: DemoPage): DemoBlock[] => Object.values(page.words).flatMap(({ blocks }) => blocks)
const written = JSON.stringify([
  pages,
  productContent,
  stores,
  vendors,
  products,
  categories,
  collections,
  forms,
])

/** Where a link may lead within its store. */
function exists(store: string, href: string): boolean {
  const [, kind, name] = href.split('/')
  if (kind === 'products' && !name) return true
  if (kind === 'products') return products.some((p) => p.handle === name && p.stores.some((s) => s === store))
  if (kind === 'category') return categories.some((c) => c.handle === name && c.store === store)
  if (kind === 'collection') return collections.some((c) => c.handle === name && c.store === store)
  return kind === 'pages' && pages.some((page) => page.slug === name && page.store === store)
}

describe('product content', () => {
  it('is written for every product but one', () => {
    const without = products.filter(({ handle }) => !productContent[handle]).map(({ handle }) => handle)
    expect(without).toEqual(['shop-cloth'])
  })

  it('belongs to products that exist', () => {
    for (const handle of Object.keys(productContent))
      expect(
        products.some((product) => product.handle === handle),
        handle,
      ).toBe(true)
  })

  it('is complete in each language of the home store, and in no other', () => {
    for (const product of products) {
      const content = productContent[product.handle]
      if (!content) continue
      const languages = languagesOf(product.stores[0] ?? '')
      expect(Object.keys(content).toSorted(), product.handle).toEqual(languages.toSorted())
      for (const words of Object.values(content)) {
        expect(words.description.length, product.handle).toBeGreaterThanOrEqual(2)
        expect(words.features.length, product.handle).toBeGreaterThanOrEqual(2)
        expect(words.specs.length, product.handle).toBeGreaterThanOrEqual(3)
        expect(words.seo.title.length, product.handle).toBeLessThanOrEqual(70)
        expect(words.seo.description.length, product.handle).toBeLessThanOrEqual(160)
      }
    }
  })
})

describe('pages', () => {
  it('exist in every store for everything a visitor looks for', () => {
    for (const { handle } of stores) {
      const slugs = pages.filter(({ store }) => store === handle).map(({ slug }) => slug)
      expect(slugs).toEqual([...new Set(slugs)])
      expect(slugs).toEqual(
        expect.arrayContaining(['home', 'story', 'makers', 'delivery-returns', 'faq', 'care', 'contact']),
      )
      expect(pages.some(({ store, kind }) => store === handle && kind === 'article')).toBe(true)
    }
  })

  it('are written in each language of their store, with the same blocks in each', () => {
    for (const page of pages) {
      expect(Object.keys(page.words).toSorted(), page.slug).toEqual(languagesOf(page.store).toSorted())
      const shapes = Object.values(page.words).map(({ blocks }) => blocks.map(({ type }) => type).join())
      expect(new Set(shapes).size, `${page.store} ${page.slug}`).toBe(1)
    }
  })

  it('lead only to places that exist in their store', () => {
    for (const page of pages)
      for (const block of blocksOf(page)) {
        if ('ctaHref' in block && block.ctaHref)
          expect(exists(page.store, block.ctaHref), block.ctaHref).toBe(true)
        if ('scene' in block && block.scene) expect(scenes, block.scene).toHaveProperty([block.scene])
        if (block.type === 'collection')
          expect(exists(page.store, `/collection/${block.collectionHandle}`)).toBe(true)
        if (block.type === 'form')
          expect(forms.find(({ title }) => title === block.form)?.store).toBe(page.store)
        if (block.type !== 'productGrid') continue
        for (const handle of block.handles ?? [])
          expect(exists(page.store, `/products/${handle}`), handle).toBe(true)
        if (block.categoryHandle) expect(exists(page.store, `/category/${block.categoryHandle}`)).toBe(true)
      }
  })
})

describe('forms', () => {
  it('ask the same in each language of their store, each field by a name of its own', () => {
    for (const { title, store, words } of forms) {
      expect(Object.keys(words).toSorted(), title).toEqual(languagesOf(store).toSorted())
      const shapes = Object.values(words).map(({ fields }) =>
        fields.map(({ label: _, ...field }) =>
          field.type === 'select' ? { ...field, options: field.options.map(({ value }) => value) } : field,
        ),
      )
      for (const shape of shapes) {
        expect(shape, title).toEqual(shapes[0])
        expect(new Set(shape.map(({ name }) => name)).size, title).toBe(shape.length)
      }
    }
  })
})

describe('collections', () => {
  it('hold published products of their store in its languages, each in one of them only', () => {
    const all = collections.flatMap((collection) => collection.products)
    expect(new Set(all).size).toBe(all.length)
    for (const { store, name, description, products: handles } of collections) {
      for (const texts of [name, description])
        expect(Object.keys(texts).toSorted()).toEqual(languagesOf(store).toSorted())
      for (const handle of handles) {
        expect(exists(store, `/products/${handle}`), handle).toBe(true)
        expect(products.find((product) => product.handle === handle)?.status, handle).toBe('published')
      }
    }
  })
})

describe('stores', () => {
  it('have navigation and footer in each language that lead only to places that exist', () => {
    for (const store of stores) {
      expect(Object.keys(store.words).toSorted()).toEqual(store.locales.toSorted())
      for (const { navigation, footer } of Object.values(store.words))
        for (const { href } of [...navigation, ...footer.flatMap(({ links }) => links)])
          expect(exists(store.handle, href), `${store.handle} ${href}`).toBe(true)
    }
  })
})

describe('copy', () => {
  it('has no filler and no worn-out phrases', () => {
    expect(written).not.toMatch(
      /lorem|ipsum|TODO|elevate|game.?chang|curated|timeless|seamless|effortless|nestled|unleash|artisanal/i,
    )
  })

  it('uses only addresses that can never reach anybody', () => {
    for (const [, domain] of written.matchAll(/[\w.]+@([\w.-]+)/g)) expect(domain).toMatch(/\.test\.?$/)
  })
})
