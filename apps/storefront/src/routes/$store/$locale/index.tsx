import { createFileRoute } from '@tanstack/react-router'
import { getRequestIP } from '@tanstack/react-start/server'
import { handleForm } from '../../../features/form-block/handle-form.ts'
import { defaultHome } from '../../../features/page-blocks/default-home.ts'
import { HOME, loadPage } from '../../../features/page-blocks/load-page.ts'
import { PageBlocks } from '../../../features/page-blocks/page-blocks.tsx'
import { pageSearch } from '../../../features/page-blocks/page-search.ts'
import { pictureOf } from '../../../features/page-blocks/picture-of.ts'
import { frameOf, pageHead } from '../../../features/page-head/page-head.ts'
import { storeData } from '../../../features/page-head/structured-data.ts'
import { Preview } from '../../../features/preview/preview.tsx'
import { loadNewest } from '../../../features/product-list/load-newest.ts'
import { addressOf } from '../../../store/address.ts'
import { useFrame } from '../../../store/frame.ts'
import { Empty } from '../../../ui/empty.tsx'

export const Route = createFileRoute('/$store/$locale/')({
  validateSearch: pageSearch,
  loaderDeps: ({ search: { preview } }) => ({ preview }),
  loader: async ({ params, deps }) => {
    const address = addressOf(params)
    const page = await loadPage({ data: { ...address, ...deps, slug: HOME } })
    return page && page.blocks.length > 0
      ? { page, newest: [] }
      : { page: null, newest: await loadNewest({ data: address }) }
  },
  head: ({ loaderData, matches }) =>
    pageHead(frameOf(matches), {
      path: '',
      title: null,
      description: loaderData?.page?.description ?? null,
      share: {
        of: 'home',
        picture: loaderData?.page?.blocks.map(pictureOf).find((url) => url !== undefined),
      },
      data: storeData,
    }),
  server: {
    handlers: {
      POST: ({ request, params, next }) =>
        handleForm({ request, peer: getRequestIP() }, { ...params, slug: HOME }, next),
    },
  },
  component: Home,
})

function Home() {
  const { page, newest } = Route.useLoaderData()
  const frame = useFrame()
  const { blocks } = page ?? defaultHome(frame, frame.messages, newest)
  return (
    <>
      {blocks[0]?.type !== 'hero' && <h1 className="sr-only">{frame.store.name}</h1>}
      <Preview search={Route.useSearch()} />
      <PageBlocks blocks={blocks} />
      {!page && newest.length === 0 && (
        <div className="container pt-section">
          <Empty />
        </div>
      )}
    </>
  )
}
