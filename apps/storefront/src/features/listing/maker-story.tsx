import type { UnifiedProduct } from '@tandem/contracts'
import { CmsPicture } from '../../ui/cms-picture.tsx'
import { EditorText } from '../../ui/editor-text.tsx'

/** Who makes what is listed, in their own words; nothing for a maker who tells nothing. */
export function MakerStory({ maker }: { maker: NonNullable<UnifiedProduct['vendor']> }) {
  return (
    <div className="mt-6 space-y-8 md:mt-8">
      {maker.banner && (
        <CmsPicture
          picture={maker.banner}
          sizes="(min-width: 1280px) 1200px, 100vw"
          className="aspect-3/1 w-full rounded-picture object-cover"
        />
      )}
      {maker.story !== null && (
        <div className="max-w-[65ch]">
          <EditorText html={maker.story} />
        </div>
      )}
    </div>
  )
}
