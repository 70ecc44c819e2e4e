/** An amount in a currency's main unit, as people write it: `12.50`. Text, so that no digit is lost. */
const AMOUNT = /^(\d{1,15})(?:\.(\d{1,15}))?$/

/**
 * Tells whether a text is an amount.
 *
 * @param decimals the most that may stand behind the point.
 */
export function isAmountOf(text: string, decimals: number): boolean {
  const [, , fraction = ''] = AMOUNT.exec(text) ?? []
  return AMOUNT.test(text) && fraction.length <= decimals
}

/** The one text of an amount: no zeros that say nothing, `12.5`. @throws {TypeError} */
export function normalized(text: string): string {
  const [, whole, fraction = ''] = AMOUNT.exec(text) ?? []
  if (whole === undefined) throw new TypeError('it is not an amount')
  const digits = fraction.replace(/0+$/, '')
  return `${whole.replace(/^0+(?=\d)/, '')}${digits === '' ? '' : `.${digits}`}`
}

/** An amount as it is shown, with so many decimals at least: `12.50`. */
export function padded(text: string, decimals: number): string {
  const [whole = '', fraction = ''] = normalized(text).split('.')
  const digits = fraction.padEnd(decimals, '0')
  return digits === '' ? whole : `${whole}.${digits}`
}

/**
 * Moves the point to the right by so many places, or to the left by a negative number, exactly.
 *
 * @throws {TypeError} for what is no amount.
 */
export function shifted(text: string, places: number): string {
  const [whole = '', fraction = ''] = normalized(text).split('.')
  const digits = `${whole}${fraction}`
  const point = whole.length + places
  const padded = point <= 0 ? digits.padStart(digits.length - point + 1, '0') : digits.padEnd(point, '0')
  const at = Math.max(point, 1)
  const rest = padded.slice(at).replace(/0+$/, '')
  return `${padded.slice(0, at).replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`
}

/** ISO 4217, with Madagascar's ariary, of which nobody writes fifths. */
const NO_DECIMALS = 'bif clp djf gnf isk jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf'.split(' ')
const THREE_DECIMALS = 'bhd iqd jod kwd lyd omr tnd'.split(' ')

/** How many decimals people write in a currency, `eur`; two in one that nobody knows. */
export function decimalsOf(currency: string): number {
  if (NO_DECIMALS.includes(currency)) return 0
  return THREE_DECIMALS.includes(currency) ? 3 : 2
}
