import type { UnifiedProduct } from '@tandem/contracts/shop'
import { CmsPicture } from '../../ui/cms-picture.tsx'
import { EditorText } from '../../ui/editor-text.tsx'

/** Shows who makes what is listed, in their own words; nothing for a vendor who tells nothing. */
export function VendorStory({ vendor }: { vendor: NonNullable<UnifiedProduct['vendor']> }) {
  return (
    <div className="mt-6 space-y-8 md:mt-8">
      {vendor.banner && (
        <CmsPicture
          picture={vendor.banner}
          sizes="(min-width: 1280px) 1200px, 100vw"
          className="aspect-3/1 w-full rounded-picture object-cover"
        />
      )}
      {vendor.story !== null && (
        <div className="max-w-[65ch]">
          <EditorText html={vendor.story} />
        </div>
      )}
    </div>
  )
}
