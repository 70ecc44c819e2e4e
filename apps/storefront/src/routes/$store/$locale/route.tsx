import { createFileRoute, notFound } from '@tanstack/react-router'
import { iconPath, manifestPath } from '../../../features/share/share-address.ts'
import { fontPreloads, plainFontPreloads } from '../../../features/store-frame/fonts.ts'
import { loadFrame } from '../../../features/store-frame/load-frame.ts'
import { StoreFrame } from '../../../features/store-frame/store-frame.tsx'
import { isLocale } from '../../../messages/languages.ts'
import { homeOf } from '../../../store/frame.ts'
import { ErrorPage } from '../../../ui/error-page.tsx'
import { NotFound } from '../../../ui/not-found.tsx'

export const Route = createFileRoute('/$store/$locale')({
  loader: async ({ params }) => {
    const { store, locale } = params
    const frame = isLocale(locale) ? await loadFrame({ data: { store, locale } }) : null
    if (!frame) throw notFound()
    return frame
  },
  staleTime: 60_000,
  head: ({ loaderData: frame }) =>
    frame
      ? {
          meta: [
            { title: frame.store.name },
            { name: 'theme-color', content: frame.branding.brandColor },
            { property: 'og:site_name', content: frame.store.name },
          ],
          links: [
            {
              rel: 'icon',
              type: 'image/png',
              sizes: '192x192',
              href: homeOf(frame) + iconPath(frame.look, '192'),
            },
            { rel: 'icon', type: 'image/svg+xml', href: iconOf(frame) },
            { rel: 'apple-touch-icon', sizes: '180x180', href: homeOf(frame) + iconPath(frame.look, '180') },
            { rel: 'manifest', href: homeOf(frame) + manifestPath(frame.look) },
            ...fontPreloads(frame),
          ],
          styles: [{ children: frame.paletteCss }],
        }
      : { links: plainFontPreloads },
  component: StoreFrame,
  notFoundComponent: NotFound,
  errorComponent: ErrorPage,
})

/** The store's initial on its colour. */
function iconOf({
  branding,
  store,
}: {
  branding: { brandColor: string; radius: number }
  store: { name: string }
}) {
  const letter = encodeURIComponent(store.name.slice(0, 1))
  const color = encodeURIComponent(branding.brandColor)
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='${branding.radius}' fill='${color}'/%3E%3Ctext x='16' y='23' font-family='system-ui' font-size='19' font-weight='600' text-anchor='middle' fill='white'%3E${letter}%3C/text%3E%3C/svg%3E`
}
