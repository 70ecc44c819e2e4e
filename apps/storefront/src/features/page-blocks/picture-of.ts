import type { PageBlock } from '@tandem/contracts/shop'

export type PictureBlock =
  | Pick<Extract<PageBlock, { type: 'hero' | 'banner' }>, 'type' | 'image'>
  | Pick<Extract<PageBlock, { type: 'gallery' }>, 'type' | 'pictures'>
  | Extract<PageBlock, { type: 'faq' }>
  | { readonly type: 'productGrid' | 'collection' | 'richText' | 'quote' | 'form' }

/** The picture that stands for a block where it is shared. */
export function pictureOf(block: PictureBlock): string | undefined {
  if (block.type === 'hero' || block.type === 'banner') return block.image?.url
  return block.type === 'gallery' ? block.pictures[0]?.image.url : undefined
}
