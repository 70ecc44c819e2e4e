import { createFileRoute, notFound } from '@tanstack/react-router'
import { frameOf, pageHead } from '../../../../features/page-head/page-head.ts'
import { breadcrumbData, productData } from '../../../../features/page-head/structured-data.ts'
import { Preview } from '../../../../features/preview/preview.tsx'
import { previewSearch } from '../../../../features/preview/preview-search.ts'
import { productSearch } from '../../../../features/product-page/choose-variant.ts'
import { loadProduct } from '../../../../features/product-page/load-product.ts'
import { ProductPage } from '../../../../features/product-page/product-page.tsx'
import { addressOf } from '../../../../store/address.ts'
import { NotFound } from '../../../../ui/not-found.tsx'

export const Route = createFileRoute('/$store/$locale/products/$handle')({
  validateSearch: (search) => ({ ...productSearch(search), ...previewSearch(search) }),
  loaderDeps: ({ search: { preview } }) => ({ preview }),
  loader: async ({ params, deps }) => {
    const data = await loadProduct({ data: { ...addressOf(params), ...deps, handle: params.handle } })
    if (!data) throw notFound()
    return data
  },
  head: ({ loaderData, matches }) => {
    if (!loaderData) return {}
    const { product } = loaderData
    const path = `/products/${product.handle}`
    const title = product.content?.seo.title ?? product.title
    const [category] = product.categories
    return pageHead(frameOf(matches), {
      path,
      title,
      description: product.content?.seo.description ?? product.description,
      share: { of: `products/${product.handle}`, title, picture: product.thumbnail },
      kind: 'product',
      data: (frame) => [
        productData(product, frame),
        breadcrumbData(frame, [
          ...(category ? [{ name: category.name, path: `/category/${category.handle}` }] : []),
          { name: product.title, path },
        ]),
      ],
    })
  },
  notFoundComponent: NotFound,
  component: () => (
    <>
      <Preview search={Route.useSearch()} />
      <ProductPage data={Route.useLoaderData()} search={Route.useSearch()} />
    </>
  ),
})
