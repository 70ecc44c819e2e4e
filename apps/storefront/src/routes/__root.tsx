import { createRootRoute, HeadContent, Outlet, Scripts, useMatch } from '@tanstack/react-router'
import { createServerFn } from '@tanstack/react-start'
import { getCookie } from '@tanstack/react-start/server'
import type { ReactNode } from 'react'
import { usePageLocale } from '../features/store-frame/page-locale.ts'
import { themeOf } from '../http/preferences.ts'
import styles from '../styles.css?url'
import { DIRECTION } from '../words/words.ts'

const readTheme = createServerFn().handler(() => themeOf(getCookie))

export const Route = createRootRoute({
  loader: async () => ({ theme: await readTheme() }),
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
  const theme = Route.useLoaderData({ select: (data) => data?.theme }) ?? 'system'
  const frame = useMatch({ from: '/$store/$locale', shouldThrow: false })?.loaderData
  const locale = usePageLocale()
  return (
    <html
      lang={locale}
      dir={DIRECTION[locale]}
      data-theme={theme}
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
