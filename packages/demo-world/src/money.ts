import type { CurrencyCode, DemoRegion } from './types.ts'

/** Every currency of the demo world; the first is Medusa's default. */
export const currencies: { code: CurrencyCode; name: string; decimals: number }[] = [
  { code: 'eur', name: 'Euro', decimals: 2 },
  { code: 'gbp', name: 'Pound sterling', decimals: 2 },
  { code: 'usd', name: 'US dollar', decimals: 2 },
  { code: 'aed', name: 'UAE dirham', decimals: 2 },
  { code: 'kwd', name: 'Kuwaiti dinar', decimals: 3 },
]

export const regions: DemoRegion[] = [
  {
    handle: 'europe',
    name: 'Europe',
    currency: 'eur',
    countries: ['at', 'be', 'de', 'dk', 'es', 'fi', 'fr', 'ie', 'it', 'nl', 'pt', 'se'],
    taxInclusive: true,
    tax: {
      name: 'VAT',
      percent: {
        at: 20,
        be: 21,
        de: 19,
        dk: 25,
        es: 21,
        fi: 25.5,
        fr: 20,
        ie: 23,
        it: 22,
        nl: 21,
        pt: 23,
        se: 25,
      },
    },
    shipping: [
      { name: 'Standard', code: 'standard', amount: 6, days: [3, 5] },
      { name: 'Express', code: 'express', amount: 14, days: [1, 2] },
    ],
  },
  {
    handle: 'united-kingdom',
    name: 'United Kingdom',
    currency: 'gbp',
    countries: ['gb'],
    taxInclusive: true,
    tax: { name: 'VAT', percent: { gb: 20 } },
    shipping: [
      { name: 'Standard', code: 'standard', amount: 5.5, days: [3, 5] },
      { name: 'Express', code: 'express', amount: 12, days: [1, 2] },
    ],
  },
  {
    handle: 'united-states',
    name: 'United States',
    currency: 'usd',
    countries: ['us'],
    // Sales tax is a matter of state, county and city; a shop needs a tax service for it. The demo charges none.
    taxInclusive: false,
    tax: { name: 'Sales tax', percent: { us: 0 } },
    shipping: [
      { name: 'Ground', code: 'standard', amount: 9, days: [4, 6] },
      { name: 'Two-day', code: 'express', amount: 22, days: [2, 2] },
    ],
  },
  {
    handle: 'emirates',
    name: 'United Arab Emirates',
    currency: 'aed',
    countries: ['ae'],
    taxInclusive: true,
    tax: { name: 'ضريبة القيمة المضافة · VAT', percent: { ae: 5 } },
    shipping: [
      { name: 'توصيل عادي', code: 'standard', amount: 20, days: [2, 3] },
      { name: 'توصيل في اليوم نفسه', code: 'express', amount: 45, days: [0, 1] },
    ],
  },
  {
    handle: 'kuwait',
    name: 'Kuwait',
    currency: 'kwd',
    countries: ['kw'],
    // Kuwait has no value added tax.
    taxInclusive: true,
    tax: { name: 'ضريبة القيمة المضافة · VAT', percent: { kw: 0 } },
    shipping: [
      { name: 'توصيل عادي', code: 'standard', amount: 2.5, days: [3, 5] },
      { name: 'توصيل سريع', code: 'express', amount: 5.75, days: [1, 2] },
    ],
  },
]
