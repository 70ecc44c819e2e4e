import { createRootRoute, HeadContent, Outlet, Scripts, useMatch } from '@tanstack/react-router'
import { createServerFn } from '@tanstack/react-start'
import { getCookie } from '@tanstack/react-start/server'
import type { ReactNode } from 'react'
import { usePageLocale } from '../features/store-frame/page-locale.ts'
import { themeOf } from '../http/preferences.ts'
import { currentHost } from '../http/shop-host.ts'
import styles from '../styles.css?url'
import { DIRECTION } from '../words/words.ts'

const readVisit = createServerFn().handler(() => ({
  theme: themeOf(getCookie),
  ownStore: currentHost().store,
}))

export const Route = createRootRoute({
  loader: () => readVisit(),
  staleTime: Number.POSITIVE_INFINITY,
  head: () => ({
    meta: [
      { charSet: 'utf-8' },
      { name: 'viewport', content: 'width=device-width, initial-scale=1' },
      { name: 'color-scheme', content: 'light dark' },
    ],
    links: [{ rel: 'stylesheet', href: styles }],
  }),
  shellComponent: Document,
  component: Outlet,
})

function Document({ children }: { children: ReactNode }) {
  const visit = Route.useLoaderData()
  const frame = useMatch({ from: '/$store/$locale', shouldThrow: false })?.loaderData
  const locale = usePageLocale()
  return (
    <html
      lang={locale}
      dir={DIRECTION[locale]}
      data-theme={visit?.theme ?? 'system'}
      data-own-store={visit?.ownStore ?? undefined}
      data-fonts={frame?.branding.fontPairing ?? 'instrument-sans'}
      data-radius={frame?.branding.radius ?? 4}
      data-density={frame?.branding.density ?? 'airy'}
    >
      <head>
        <HeadContent />
      </head>
      <body>
        {children}
        <Scripts />
      </body>
    </html>
  )
}
