import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useFrame } from '../store-frame/frame.ts'
import { CategoryLinks } from './category-links.tsx'
import { formatCount } from './format-money.ts'
import type { ProductList } from './load-list.ts'
import { Pagination } from './pagination.tsx'
import { ProductGrid } from './product-grid.tsx'

export function ListPage({ list }: { list: ProductList }) {
  const { words, locale } = useFrame()
  const { category, cards, count } = list
  return (
    <div className="container pt-6 md:pt-8">
      <Breadcrumbs
        trail={category ? [{ label: words.allProducts, href: '/products' }] : []}
        here={category?.name ?? words.allProducts}
      />
      <div className="mt-4 md:mt-6">
        <h1 className="text-4xl">
          <bdi>{category?.name ?? words.allProducts}</bdi>
        </h1>
        {category?.description && (
          <p className="mt-3 max-w-[60ch] text-lg text-muted" dir="auto">
            {category.description}
          </p>
        )}
      </div>
      <div className="mt-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b border-line pb-4 md:mt-8">
        <CategoryLinks here={category?.handle ?? null} />
        <p role="status" className="tabular text-sm text-muted">
          {count !== null && words.productCount(count, formatCount(count, locale))}
        </p>
      </div>
      <div className="mt-6 md:mt-8">
        {cards.length > 0 ? <ProductGrid cards={cards} heading="h2" eager={4} /> : <Empty />}
      </div>
      <Pagination list={list} />
    </div>
  )
}
