import type { Locale } from '@tandem/contracts/content'
import { createIsomorphicFn, createServerOnlyFn } from '@tanstack/react-start'
import type { Frame } from '../../store/frame.ts'
import { SHARE_SIZE, type ShareCard, sharePath } from '../share/share-address.ts'
import { dataScript, urlOf } from './structured-data.ts'

const OG_LOCALES: Record<Locale, string> = { en: 'en_GB', ar: 'ar_AE' }

interface PageOfStore {
  /** Within store and language, with a page number when it has one. */
  path: string
  /** null for the store's home. */
  title: string | null
  description?: string | null
  /** What is drawn where the page is shared: the store alone when it says nothing else. */
  share?: ShareCard
  kind?: 'website' | 'article' | 'product'
  data?: (frame: Frame) => object[]
}

/**
 * Title, description, canonical address, the same page in other languages, previews and structured data.
 * Nothing but a title when the frame is missing, as it is on an error.
 */
export function pageHead(frame: Frame | undefined, page: PageOfStore) {
  if (!frame) return {}
  const title = page.title === null ? frame.store.name : `${page.title} · ${frame.store.name}`
  const fetched = forWhoFetches(frame, page)
  return {
    meta: [{ title }, ...(fetched?.meta ?? [])],
    links: [{ rel: 'canonical', href: urlOf(frame, page.path) }, ...(fetched?.links ?? [])],
    scripts: fetched?.scripts ?? [],
  }
}

/**
 * What is read by search engines and by who shows a preview of a shared page. They fetch it from the server:
 * a browser that goes on from page to page needs none of it, nor the code that makes it.
 */
const forWhoFetches = createIsomorphicFn().server((frame: Frame, page: PageOfStore) => {
  const url = urlOf(frame, page.path)
  const description = page.description ?? frame.branding.tagline
  const image = urlOf(frame, sharePath(frame.look, page.share ?? { of: 'store' }))
  const shared = page.title ?? frame.store.name
  return {
    meta: [
      { property: 'og:title', content: shared },
      { property: 'og:url', content: url },
      { property: 'og:type', content: page.kind ?? 'website' },
      { property: 'og:locale', content: OG_LOCALES[frame.locale] },
      ...frame.locales
        .filter((locale) => locale !== frame.locale)
        .map((locale) => ({ property: 'og:locale:alternate', content: OG_LOCALES[locale] })),
      ...(description
        ? [
            { name: 'description', content: description },
            { property: 'og:description', content: description },
          ]
        : []),
      // Title, description and picture are read from the tags above.
      { name: 'twitter:card', content: 'summary_large_image' },
      { property: 'og:image', content: image },
      { property: 'og:image:type', content: 'image/jpeg' },
      { property: 'og:image:width', content: String(SHARE_SIZE.width) },
      { property: 'og:image:height', content: String(SHARE_SIZE.height) },
      { property: 'og:image:alt', content: shared },
    ],
    links: frame.locales.length > 1 ? alternates(frame, page.path) : [],
    scripts: (page.data?.(frame) ?? []).map(dataScript),
  }
})

const alternates = createServerOnlyFn((frame: Frame, path: string) => [
  ...frame.locales.map((locale) => ({
    rel: 'alternate',
    hrefLang: locale,
    href: urlOf({ ...frame, locale }, path),
  })),
  {
    rel: 'alternate',
    hrefLang: 'x-default',
    href: urlOf({ ...frame, locale: frame.locales[0] ?? 'en' }, path),
  },
])

/**
 * The head of a page that is one visitor's own: nothing for search engines. The title comes with the page's data,
 * because a head is part of every page's script and the words of a purchase should not be.
 */
export function privateHead(frame: Frame | undefined, title: string | undefined) {
  return {
    meta: [
      { title: [title, frame?.store.name].filter(Boolean).join(' · ') },
      { name: 'robots', content: 'noindex' },
    ],
  }
}

type Matches = readonly { readonly routeId: string }[]
type FrameMatch = { routeId: '/$store/$locale'; loaderData?: Frame }

/** The frame among a page's matches, for `head`, which runs outside of components. */
export function frameOf(matches: Matches): Frame | undefined {
  return matches.find(isFrameMatch)?.loaderData
}

function isFrameMatch(match: Matches[number]): match is FrameMatch {
  return match.routeId === '/$store/$locale'
}
