import type { DemoProduct } from '../types.ts'
import { subjects } from './catalogue/index.ts'
import type { Colourway } from './catalogue/subject.ts'
import { illustration, type View } from './illustration.ts'
import type { PictureTheme } from './scene.ts'

export { type IllustrationSpec, illustration, VIEWS, type View } from './illustration.ts'
export { placeholder, storeMarks } from './marks.ts'
export type { PictureTheme } from './scene.ts'
export { storeScenes } from './store-scenes.ts'

export interface DemoPicture {
  /** `tidepool-mug-front.svg`, or `tidepool-mug-moss.svg` for a colour. */
  fileName: string
  /** A whole SVG document, 800 × 800 (1600 × 900 for scenes, 128 × 128 for marks). */
  svg: string
  alt: string
  /** Arabic, for pictures of a store that speaks it. */
  altAr?: string
  /** The choice that this picture shows, as the product names it. */
  choice?: { option: string; value: string }
}

const VIEW_WORDS: Record<View, { en: string; ar: string }> = {
  front: { en: 'seen from the front', ar: 'من الأمام' },
  'three-quarter': { en: 'seen from the side', ar: 'من الجانب' },
  detail: { en: 'close up', ar: 'عن قرب' },
  scale: { en: 'beside something of known size', ar: 'إلى جانب شيء معروف الحجم' },
  room: { en: 'in a room', ar: 'في غرفة' },
}

/** Medusa's admin shows few pictures well; nobody needs more. */
const MOST = 9

/**
 * The pictures of a product in gallery order, one to nine: its views first (the first is the thumbnail),
 * then one per further colour.
 * @throws when nobody has said how the product looks
 */
export function illustrationsOf(product: DemoProduct, theme: PictureTheme = 'light'): DemoPicture[] {
  const subject = subjects[product.handle]
  if (!subject) throw new Error(`${product.handle} has no entry in illustrations/catalogue`)
  const { views, colourways, ...look } = subject
  const spec = { ...look, seed: product.variants[0]?.sku ?? product.handle, theme }
  const named = (words: { en: string; ar: string }) => ({
    alt: `${product.name.en}, ${words.en}`,
    ...(product.name.ar ? { altAr: `${product.name.ar}، ${words.ar}` } : {}),
  })
  const ways = [colourways ?? []].flat()
  const pictures = views.map(
    (view): DemoPicture => ({
      fileName: `${product.handle}-${view}.svg`,
      svg: illustration({ ...spec, view }),
      ...named(VIEW_WORDS[view]),
      ...(view === 'front' && ways[0] ? choiceOf(product, ways[0], 0) : {}),
    }),
  )
  const others = ways.flatMap((way) =>
    way.looks.slice(1).map((other, index): DemoPicture => {
      const found = choiceOf(product, way, index + 1)
      const [ar, en] = bothWays(found.choice.value)
      return {
        fileName: `${product.handle}-${en.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.svg`,
        svg: illustration({ ...spec, ...other, view: 'front' }),
        ...named({ en, ar }),
        ...found,
      }
    }),
  )
  return [...pictures, ...others].slice(0, MOST)
}

/** @throws when the catalogue names an option or a value that the product does not have */
function choiceOf(product: DemoProduct, way: Colourway, index: number) {
  const option = product.options.find(({ title }) => bothWays(title)[1] === way.option)
  const value = option?.values[index]
  if (!option || !value)
    throw new Error(`${product.handle} has no value ${index + 1} of "${way.option}" to picture`)
  return { choice: { option: option.title, value } }
}

/** Arabic and English of `عربي · English`; twice the same for a text in one language. */
function bothWays(text: string): [ar: string, en: string] {
  const [ar = text, en = ar] = text.split(' · ')
  return [ar, en]
}
