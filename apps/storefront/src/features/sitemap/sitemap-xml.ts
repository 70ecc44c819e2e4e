/** A page of a store: its path within store and language. */
export type SitemapPage = { readonly path: string }

/** A sitemap may name so many addresses, by its own standard. */
export const MOST_ADDRESSES = 50_000

/**
 * The sitemap of one store: every page in each of its languages, each naming the others, as sitemaps.org and
 * search engines' hreflang have it.
 */
export function sitemapXml(
  pages: readonly SitemapPage[],
  shop: { origin: string; base: string; locales: readonly string[]; defaultLocale: string },
): string {
  const { locales } = shop
  const address = (locale: string, path: string) => escaped(`${shop.origin}${shop.base}/${locale}${path}`)
  const alternate = (language: string, href: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`
  const alternates = (path: string) =>
    locales.length < 2
      ? ''
      : [
          ...locales.map((locale) => alternate(locale, address(locale, path))),
          alternate('x-default', address(shop.defaultLocale, path)),
        ].join('')
  const urls = pages
    .slice(0, Math.floor(MOST_ADDRESSES / Math.max(locales.length, 1)))
    .flatMap(({ path }) =>
      locales.map((locale) => `<url><loc>${address(locale, path)}</loc>${alternates(path)}</url>`),
    )
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}

/** Answers what a search engine may read, and where the sitemaps of the stores are. */
export function robotsTxt(
  stores: readonly { origin: string; base: string }[],
  { ofOneStore }: { ofOneStore: boolean },
): string {
  const anywhere = ofOneStore ? '/*' : '/*/*'
  const kept = [
    '/api/',
    ...['cart', 'checkout', 'account', 'search', 'order'].map((page) => `${anywhere}/${page}`),
  ]
  return [
    'User-agent: *',
    ...kept.map((path) => `Disallow: ${path}`),
    '',
    ...stores.map(({ origin, base }) => `Sitemap: ${origin}${base}/sitemap.xml`),
    '',
  ].join('\n')
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;')
