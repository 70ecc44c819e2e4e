/** Currencies that Stripe counts in whole units, and in thousandths; all others in hundredths. */
const WHOLE = new Set('bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf'.split(' '))
const THOUSANDTHS = new Set('bhd iqd jod kwd omr tnd'.split(' '))

/** An amount as Medusa tells it to Stripe: the form in the page has to be about the same one. Of thousandths, the last digit is 0. */
export function inSmallestUnit({ amount, currency }: { amount: string; currency: string }): number {
  if (WHOLE.has(currency)) return Math.round(Number(amount))
  if (!THOUSANDTHS.has(currency)) return Math.round(Number(amount) * 100)
  return Math.ceil(Math.round(Number(amount) * 1000) / 10) * 10
}
