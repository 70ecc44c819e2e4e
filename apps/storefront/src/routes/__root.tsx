import { createRootRoute, HeadContent, Outlet, Scripts, useMatch } from '@tanstack/react-router'
import { createServerFn } from '@tanstack/react-start'
import { getCookie } from '@tanstack/react-start/server'
import type { ReactNode } from 'react'
import { currentHost } from '../http/address/shop-host.ts'
import { FRESH_PAGE } from '../http/page/fresh-page.ts'
import { themeOf } from '../http/request-context/preferences.ts'
import { DIRECTION } from '../messages/languages.ts'
import { usePageLocale } from '../store/page-locale.ts'
import styles from '../styles.css?url'

const readPreferences = createServerFn().handler(() => ({
  theme: themeOf(getCookie),
  ownStore: currentHost().store,
}))

export const Route = createRootRoute({
  loader: () => readPreferences(),
  staleTime: Number.POSITIVE_INFINITY,
  head: () => ({
    meta: [
      { charSet: 'utf-8' },
      { name: 'viewport', content: 'width=device-width, initial-scale=1' },
      { name: 'color-scheme', content: 'light dark' },
    ],
    links: [{ rel: 'stylesheet', href: styles }],
    scripts: [{ children: FRESH_PAGE }],
  }),
  shellComponent: Document,
  component: Outlet,
})

function Document({ children }: { children: ReactNode }) {
  const preferences = Route.useLoaderData()
  const frame = useMatch({ from: '/$store/$locale', shouldThrow: false })?.loaderData
  const locale = usePageLocale()
  return (
    <html
      lang={locale}
      dir={DIRECTION[locale]}
      data-theme={preferences?.theme ?? 'system'}
      data-own-store={preferences?.ownStore ?? undefined}
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
