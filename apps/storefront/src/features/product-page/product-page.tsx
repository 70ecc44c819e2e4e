import { useFrame } from '../../store/frame.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { ProductGrid } from '../product-list/product-grid.tsx'
import { BuyBox } from './buy-box.tsx'
import type { ProductSearch } from './choose-variant.ts'
import { Gallery } from './gallery.tsx'
import type { ProductPageData } from './load-product.ts'
import { ProductStory } from './product-story.tsx'
import { VendorSection } from './vendor-section.tsx'

export function ProductPage({ data, search }: { data: ProductPageData; search: ProductSearch }) {
  const { messages } = useFrame()
  const { product, related } = data
  const [category] = product.categories
  const pictures = [...new Set([...(product.thumbnail ? [product.thumbnail] : []), ...product.images])]
  return (
    <>
      <div className="container pt-6 md:pt-8">
        <Breadcrumbs
          trail={category ? [{ label: category.name, href: `/category/${category.handle}` }] : []}
          here={product.title}
        />
        <div className="mt-4 grid gap-x-10 gap-y-8 md:mt-6 md:grid-cols-[minmax(0,11fr)_minmax(0,9fr)] lg:grid-cols-[minmax(0,1fr)_420px] xl:gap-x-16">
          <Gallery pictures={pictures} title={product.title} />
          <BuyBox product={product} search={search} />
        </div>
      </div>
      <ProductStory product={product} />
      {product.vendor && <VendorSection vendor={product.vendor} />}
      {related.length > 0 && (
        <section aria-labelledby="related" className="container pt-section">
          <h2 id="related" className="mb-6 text-3xl md:mb-8">
            {messages.related}
          </h2>
          <ProductGrid cards={related} />
        </section>
      )}
    </>
  )
}
