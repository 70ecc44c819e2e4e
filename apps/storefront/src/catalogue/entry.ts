import type { CatalogueProduct } from '@tandem/contracts/shop'
import { plain } from './words.ts'

/** A product of the catalogue, made ready to be looked through. */
export interface CatalogueEntry {
  readonly product: CatalogueProduct
  /** What is looked through, and how much it says that a word is there. */
  readonly fields: readonly (readonly [weight: number, plainText: string])[]
  /** Of its variants, in major units; null when none has a price. */
  readonly lowest: number | null
}

export function toEntry(product: CatalogueProduct): CatalogueEntry {
  const { title, names, subtitle, searchText, vendor, taxonomyText, variants } = product
  const prices = variants.flatMap(({ price }) => (price === null ? [] : [Number(price)]))
  const choices = variants.flatMap(({ options }) => Object.values(options))
  return {
    product,
    fields: [
      [8, plain([title, ...Object.values(names)].join(' '))],
      [6, plain(variants.flatMap(({ sku }) => sku ?? []).join(' '))],
      [4, plain([vendor?.name ?? '', taxonomyText, ...new Set(choices)].join(' '))],
      [3, plain(subtitle ?? '')],
      [1, plain(searchText)],
    ],
    lowest: prices.length === 0 ? null : Math.min(...prices),
  }
}

/** Estimates what it takes of memory, roughly: V8 takes two bytes a character at worst. */
export function bytesOfEntry({ product, fields }: CatalogueEntry): number {
  const searched = fields.reduce((sum, [, text]) => sum + text.length, 0)
  return 2 * (searched + product.searchText.length) + 400 + 300 * product.variants.length
}
