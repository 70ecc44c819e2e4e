import {
  type Amounts,
  CURRENCY_CODES,
  type DemoPrice,
  type DemoProduct,
  type DemoVariant,
  type Localized,
  type StoreHandle,
} from '../types.ts'

/** Shown as given; a pair of languages becomes `عربي · English`, because Medusa keeps one text per value. */
type Word = string | Required<Localized<string>>

interface ProductInput {
  handle: string
  /** Start of every SKU, e.g. `FH-MUG`. */
  sku: string
  name: Localized<string>
  /** Which of the names is Medusa's title. */
  titleIn?: 'en' | 'ar'
  subtitle: string
  description: string
  stores: [StoreHandle, ...StoreHandle[]]
  vendor?: string
  categories: [string, ...string[]]
  tags?: string[]
  weight: number
  material: string
  originCountry: string
  /** Option title → value → the value's part of the SKU. Up to two options. */
  options?: { title: Word; values: [Word, string][] }[]
  /** One price for all variants, or one row per SKU part of the option that decides it. */
  price: Amounts | { per: Record<string, Amounts> }
  /** Volume tiers 1/10/50/100, as the other stores of the trade give them. */
  tiers?: boolean
  /** What a usual variant has on the shelf. */
  stock: number
  /** Exact numbers for single SKUs. */
  stockOf?: Record<string, number>
  allowBackorder?: boolean
  preorder?: { shipsOn: string }
  unitsPerPack?: number
  giftNote?: boolean
}

/** Title that Medusa itself gives the one variant of a product without choices. */
const ONLY_VARIANT = 'Default'

/** Halden's currencies: the only store with volume prices. */
const TIERED = ['usd', 'eur']

const TIERS = [
  { minQuantity: 10, maxQuantity: 49, factor: 0.95 },
  { minQuantity: 50, maxQuantity: 99, factor: 0.9 },
  { minQuantity: 100, factor: 0.85 },
]

/**
 * Expands a short description of a product into all of its variants.
 * Throws when a variant ends up without a price: that is a mistake in the data.
 */
export function defineProduct(input: ProductInput): DemoProduct {
  const options = (input.options ?? []).map((option) => ({
    title: written(option.title),
    values: option.values.map(([value, code]) => ({ value: written(value), code })),
  }))
  const variants = combinations(options).map((choice, index): DemoVariant => {
    const codes = choice.map((part) => part.code)
    const sku = [input.sku, ...codes].join('-')
    return {
      sku,
      title: choice.map((part) => part.value).join(' / ') || ONLY_VARIANT,
      options: Object.fromEntries(choice.map((part) => [part.option, part.value])),
      prices: pricesOf(input, codes),
      stock: input.stockOf?.[sku] ?? (input.stock === 0 ? 0 : input.stock + ((index * 7) % 11)),
      allowBackorder: input.allowBackorder ?? input.preorder !== undefined,
      weight: input.weight,
    }
  })
  const { ar } = input.name
  return {
    handle: input.handle,
    title: input.titleIn === 'ar' && ar ? ar : input.name.en,
    subtitle: input.subtitle,
    name: input.name,
    description: input.description,
    status: 'published',
    stores: input.stores,
    vendor: input.vendor ?? null,
    categories: input.categories,
    tags: input.tags ?? [],
    weight: input.weight,
    material: input.material,
    originCountry: input.originCountry,
    options: options.map(({ title, values }) => ({ title, values: values.map(({ value }) => value) })),
    variants,
    preorder: input.preorder ?? null,
    unitsPerPack: input.unitsPerPack ?? null,
    giftNote: input.giftNote ?? false,
  }
}

interface Part {
  option: string
  value: string
  code: string
}

function combinations(options: { title: string; values: { value: string; code: string }[] }[]): Part[][] {
  return options.reduce<Part[][]>(
    (rows, { title, values }) =>
      rows.flatMap((row) => values.map((value) => [...row, { option: title, ...value }])),
    [[]],
  )
}

function pricesOf({ sku, price, tiers }: ProductInput, codes: string[]): DemoPrice[] {
  const amounts = 'per' in price ? codes.map((code) => price.per[code]).find((row) => row) : price
  if (!amounts)
    throw new Error(`${[sku, ...codes].join('-')} has no price: name one of its SKU parts in "per"`)
  return CURRENCY_CODES.flatMap((currency): DemoPrice[] => {
    const amount = amounts[currency]
    if (amount === undefined) return []
    return [
      { currency, amount },
      ...(tiers && TIERED.includes(currency) ? TIERS : []).map(({ factor, ...quantities }) => ({
        currency,
        amount: Math.round(amount * factor * 100) / 100,
        ...quantities,
      })),
    ]
  })
}

function written(word: Word): string {
  return typeof word === 'string' ? word : `${word.ar} · ${word.en}`
}
