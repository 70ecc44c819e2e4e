import { shifted } from '../../entities/billing-price/amount.ts'

/** https://docs.stripe.com/currencies: `jpy` 500 is five hundred yen. */
const NO_DECIMALS = 'bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' ')
const THREE_DECIMALS = 'bhd jod kwd omr tnd'.split(' ')

/** By how many places Stripe's smallest unit of a currency is apart from the main one. ISK and UGX have two there, for ever. */
export function placesOf(currency: string): 0 | 2 | 3 {
  if (NO_DECIMALS.includes(currency)) return 0
  return THREE_DECIMALS.includes(currency) ? 3 : 2
}

/** An amount in the currency's smallest unit, as `unit_amount_decimal` takes it. */
export const toMinorUnits = (amount: string, currency: string): string => shifted(amount, placesOf(currency))

/** The way back. */
export const fromMinorUnits = (minor: string, currency: string): string => shifted(minor, -placesOf(currency))
