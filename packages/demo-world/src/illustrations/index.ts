import type { DemoProduct } from '../types.ts'

export interface DemoPicture {
  fileName: string
  /** A whole SVG document. */
  svg: string
  alt: string
}

/** The pictures of a product in gallery order: one to nine, the first is the thumbnail. */
export function illustrationsOf(product: DemoProduct): DemoPicture[] {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800"><rect width="800" height="800" fill="#e8e4dc"/></svg>'
  return [{ fileName: `${product.handle}-front.svg`, svg, alt: product.name.en }]
}
