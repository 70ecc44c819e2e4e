import { createFileRoute } from '@tanstack/react-router'
import { loadStores } from '../features/start-page/load-stores.ts'
import { StartPage } from '../features/start-page/start-page.tsx'

export const Route = createFileRoute('/')({
  loader: () => loadStores(),
  head: ({ loaderData }) => ({
    meta: [{ title: 'Choose a store' }, { name: 'robots', content: 'noindex' }],
    styles: loaderData ? [{ children: loaderData.css }] : [],
  }),
  component: () => <StartPage stores={Route.useLoaderData().stores} />,
})
