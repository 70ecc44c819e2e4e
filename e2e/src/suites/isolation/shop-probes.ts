import { each, foreignCategories, foreignMarks, foreignProducts, type Probe, seen, unless } from './probe.ts'
import { visitor } from './visitor.ts'

/** What a visitor of one store's pages could be shown of another. */
export const shopProbes: Record<string, Probe> = {
  product: ({ here, there, locale, running }) =>
    each(foreignProducts(here, there), async ({ handle, title }) => {
      const path = `/${here.demo.handle}/${locale}/products/${handle}`
      const { status, text } = await visitor(running.stack.urls.storefront).get(path)
      return [...unless(status === 404, `${path} answers ${status}`), ...seen(path, text, [`>${title}<`])]
    }),

  page: ({ here, there, locale, running }) =>
    each(there.pages, async ({ slug, titles }) => {
      const path = `/${here.demo.handle}/${locale}/pages/${slug}`
      const { status, text } = await visitor(running.stack.urls.storefront).get(path)
      const own = here.pages.find((page) => page.slug === slug)
      const foreign = titles.filter((title) => !own?.titles.includes(title))
      const shown = seen(
        path,
        text,
        foreign.map((title) => `>${title}</h1>`),
      )
      return [...unless(status === (own ? 200 : 404), `${path} answers ${status}`), ...shown]
    }),

  category: ({ here, there, locale, running }) =>
    each(foreignCategories(here, there), async (handle) => {
      const path = `/${here.demo.handle}/${locale}/category/${handle}`
      const { status } = await visitor(running.stack.urls.storefront).get(path)
      return unless(status === 404, `${path} answers ${status}`)
    }),

  list: async ({ here, there, locale, running }) => {
    const at = visitor(running.stack.urls.storefront)
    const categories = here.categories.map((handle) => `/category/${handle}`)
    const look = async (path: string) => {
      const { text } = await at.get(`/${here.demo.handle}/${locale}${path}`)
      return seen(path, text, foreignMarks(here, there))
    }
    return each(['', '/products', '/products?page=2', '/products?page=3', ...categories], look)
  },

  search: ({ here, there, locale, running }) =>
    each(there.products, async ({ title }) => {
      const path = `/${here.demo.handle}/${locale}/search?q=${encodeURIComponent(title)}`
      const { status, text } = await visitor(running.stack.urls.storefront).get(path)
      // What was searched for stands in the page.
      const marks = foreignMarks(here, there).filter((mark) => !mark.startsWith('>'))
      return [...unless(status === 200, `${path} answers ${status}`), ...seen(path, text, marks)]
    }),

  sitemap: async ({ here, there, running }) => {
    const path = `/${here.demo.handle}/sitemap.xml`
    const { text } = await visitor(running.stack.urls.storefront).get(path)
    const ended = text.replaceAll('<', '"<')
    return [
      ...unless(text.includes(`/${here.demo.handle}/`), `${path} names nothing`),
      ...seen(path, ended, foreignMarks(here, there)),
    ]
  },

  'robots and start page': async ({ there, running }) => {
    const at = visitor(running.stack.urls.storefront)
    const { text: start } = await at.get('/')
    // A visitor may choose among all stores, and is told of nothing that is in them.
    return seen('the start page', start, [there.store.salesChannelId, there.cart.id, there.order.id])
  },
}
