import { createFileRoute } from '@tanstack/react-router'
import { loadStores } from '../features/start-page/load-stores.ts'
import { StartPage } from '../features/start-page/start-page.tsx'
import { plainFontPreloads } from '../features/store-frame/fonts.ts'

export const Route = createFileRoute('/')({
  loader: () => loadStores(),
  head: ({ loaderData }) => ({
    meta: [{ title: 'Choose a store' }, { name: 'robots', content: 'noindex' }],
    links: [{ rel: 'icon', type: 'image/svg+xml', href: ICON }, ...plainFontPreloads],
    styles: loaderData ? [{ children: loaderData.css }] : [],
  }),
  component: () => <StartPage stores={Route.useLoaderData().stores} />,
})

/** Two rings that move together. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke='%233d4a5c' stroke-width='4'%3E%3Ccircle cx='11' cy='16' r='8'/%3E%3Ccircle cx='21' cy='16' r='8'/%3E%3C/svg%3E"
