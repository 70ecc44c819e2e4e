import type { UnifiedProduct, UnifiedVariant } from '@tandem/contracts/shop'
import { canBeBought } from '../product-list/card.ts'

/** The choice in the address: `?variant=<id>` after a choice in the browser, `?o.Size=Large` from the plain form. */
export interface ProductSearch {
  variant?: string
  [option: `o.${string}`]: string
}

export function productSearch(search: Record<string, unknown>): ProductSearch {
  const found: ProductSearch = {}
  if (typeof search.variant === 'string') found.variant = search.variant
  for (const [key, value] of Object.entries(search)) {
    if (isOptionKey(key) && typeof value === 'string') found[key] = value
  }
  return found
}

function isOptionKey(key: string): key is `o.${string}` {
  return key.startsWith('o.')
}

export interface OptionChoice {
  title: string
  values: { value: string; chosen: boolean; state: 'available' | 'sold-out' | 'not-made' }[]
}

export interface Choice {
  /** null when this combination isn't made. */
  variant: UnifiedVariant | null
  chosen: Record<string, string>
  options: OptionChoice[]
}

/** Answers what is chosen: by the address, completed by the first variant that can be bought. */
export function chooseVariant(
  product: Pick<UnifiedProduct, 'variants' | 'options'>,
  search: ProductSearch,
): Choice {
  const { variants, options } = product
  const first = variants.find(canBeBought) ?? variants[0]
  const named = variants.find(({ id }) => id === search.variant)
  const asked = Object.fromEntries(
    options.flatMap(({ title, values }) => {
      const value = search[`o.${title}`]
      return value !== undefined && values.includes(value) ? [[title, value]] : []
    }),
  )
  const chosen = { ...first?.options, ...named?.options, ...asked }
  const variant = variants.find((candidate) => fits(candidate, chosen)) ?? null
  return {
    variant,
    chosen,
    options: options.map(({ title, values }) => ({
      title,
      values: values.map((value) => ({
        value,
        chosen: chosen[title] === value,
        state: stateOf(variants, { ...chosen, [title]: value }),
      })),
    })),
  }
}

/** The address of a choice: the variant when it is made, else the options themselves. */
export function searchOf(
  product: Pick<UnifiedProduct, 'variants'>,
  chosen: Record<string, string>,
): ProductSearch {
  const variant = product.variants.find((candidate) => fits(candidate, chosen))
  if (variant) return { variant: variant.id }
  const search: ProductSearch = {}
  for (const [title, value] of Object.entries(chosen)) search[`o.${title}`] = value
  return search
}

function stateOf(variants: readonly UnifiedVariant[], chosen: Record<string, string>) {
  const variant = variants.find((candidate) => fits(candidate, chosen))
  if (!variant) return 'not-made'
  return canBeBought(variant) ? 'available' : 'sold-out'
}

function fits(variant: UnifiedVariant, chosen: Record<string, string>): boolean {
  return Object.entries(variant.options).every(([title, value]) => chosen[title] === value)
}
