import { createFileRoute, notFound } from '@tanstack/react-router'
import { getRequestIP } from '@tanstack/react-start/server'
import { handleForm } from '../../../../features/form-block/handle-form.ts'
import { loadPage } from '../../../../features/page-blocks/load-page.ts'
import { PageBlocks } from '../../../../features/page-blocks/page-blocks.tsx'
import { pageSearch } from '../../../../features/page-blocks/page-search.ts'
import { pictureOf } from '../../../../features/page-blocks/picture-of.ts'
import { frameOf, pageHead } from '../../../../features/page-head/page-head.ts'
import { contentData } from '../../../../features/page-head/structured-data.ts'
import { Preview } from '../../../../features/preview/preview.tsx'
import { addressOf } from '../../../../store/address.ts'
import { Breadcrumbs } from '../../../../ui/breadcrumbs.tsx'
import { NotFound } from '../../../../ui/not-found.tsx'

export const Route = createFileRoute('/$store/$locale/pages/$slug')({
  validateSearch: pageSearch,
  loaderDeps: ({ search: { preview } }) => ({ preview }),
  loader: async ({ params, deps }) => {
    const page = await loadPage({ data: { ...addressOf(params), ...deps, slug: params.slug } })
    if (!page) throw notFound()
    return page
  },
  head: ({ loaderData: page, matches }) =>
    page
      ? pageHead(frameOf(matches), {
          path: `/pages/${page.slug}`,
          title: page.title,
          description: page.description,
          kind: 'article',
          share: {
            of: `pages/${page.slug}`,
            title: page.title,
            picture: page.blocks.map(pictureOf).find((url) => url !== undefined),
          },
          data: (frame) => contentData(page, frame),
        })
      : {},
  server: {
    handlers: {
      POST: ({ request, params, next }) => handleForm({ request, peer: getRequestIP() }, params, next),
    },
  },
  notFoundComponent: NotFound,
  component: ContentPage,
})

/** A page that doesn't open with a hero opens with its title. */
function ContentPage() {
  const page = Route.useLoaderData()
  return (
    <>
      <Preview search={Route.useSearch()} />
      {page.blocks[0]?.type !== 'hero' && (
        <div className="container pt-6 md:pt-8">
          <Breadcrumbs trail={[]} here={page.title} />
          <div className="mx-auto mt-10 max-w-[65ch]">
            <h1 className="text-5xl">{page.title}</h1>
            {page.description && <p className="mt-4 text-lg text-muted">{page.description}</p>}
          </div>
        </div>
      )}
      <div className="[&>section:first-child]:pt-10">
        <PageBlocks blocks={page.blocks} />
      </div>
    </>
  )
}
