import { createFileRoute, notFound, redirect } from '@tanstack/react-router'
import { loadStores } from '../../features/start-page/load-stores.ts'

/** A store's bare address leads to its own language. */
export const Route = createFileRoute('/$store/')({
  loader: async ({ params }) => {
    const { stores } = await loadStores()
    const store = stores.find(({ handle }) => handle === params.store)
    if (!store) throw notFound()
    throw redirect({ to: '/$store/$locale', params: { store: store.handle, locale: store.defaultLocale } })
  },
})
