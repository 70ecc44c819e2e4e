import type { UnifiedProduct } from '@tandem/contracts/shop'
import { useFrame } from '../../store/frame.ts'
import { CmsPicture } from '../../ui/cms-picture.tsx'
import { EditorText } from '../../ui/editor-text.tsx'
import { ShopLink } from '../../ui/shop-link.tsx'

/** Shows who made it, in their own words; nothing for a vendor who tells nothing. */
export function VendorSection({ vendor }: { vendor: NonNullable<UnifiedProduct['vendor']> }) {
  const { messages } = useFrame()
  if (vendor.story === null && vendor.banner === null) return null
  return (
    <section aria-labelledby="vendor" className="container pt-section">
      {vendor.banner && (
        <CmsPicture
          picture={vendor.banner}
          sizes="(min-width: 1280px) 1200px, 100vw"
          className="mb-8 aspect-3/1 w-full rounded-picture object-cover"
        />
      )}
      <h2 id="vendor" className="mb-5 text-2xl">
        {messages.madeBy(vendor.name)}
      </h2>
      {vendor.story !== null && <EditorText html={vendor.story} />}
      <p className="mt-5">
        <ShopLink href={`/makers/${vendor.handle}`} className="tappable underline underline-offset-4">
          {messages.allBy(vendor.name)}
        </ShopLink>
      </p>
    </section>
  )
}
