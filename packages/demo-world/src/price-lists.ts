import { products } from './products/index.ts'
import { type Amounts, CURRENCY_CODES, type DemoPriceList } from './types.ts'

/** Two sales that run and one that nobody has started, so that a draft list is proved to change no price. */
export const priceLists: DemoPriceList[] = [
  {
    title: 'Winter throws',
    description: 'Fallow throws, a quarter off while the stoves are lit.',
    type: 'sale',
    status: 'active',
    prices: reduced('fallow-throw', { eur: 105, gbp: 92 }),
  },
  {
    title: 'Site Pack, end of line colours',
    description: 'Hi-vis yellow is replaced by orange in spring.',
    type: 'sale',
    status: 'active',
    prices: reduced('site-pack', { usd: 129, eur: 119 }, 'HS-PAC-YEL'),
  },
  {
    title: 'Eid gifts',
    description: 'Prepared for next Eid; not active yet.',
    type: 'sale',
    status: 'draft',
    prices: reduced('date-box', { aed: 110, kwd: 9.175 }, 'NR-DAT-24'),
  },
]

function reduced(handle: string, amounts: Amounts, onlySku?: string): DemoPriceList['prices'] {
  const variants = products.find((product) => product.handle === handle)?.variants ?? []
  return variants
    .filter(({ sku }) => !onlySku || sku === onlySku)
    .flatMap(({ sku }) =>
      CURRENCY_CODES.flatMap((currency) => {
        const amount = amounts[currency]
        return amount === undefined ? [] : [{ sku, currency, amount }]
      }),
    )
}
