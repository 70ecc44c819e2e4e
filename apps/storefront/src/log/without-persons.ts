/**
 * What may say who somebody is, or lets in whoever reads it, wherever it stands in a text: e-mails, what an address
 * says after its `?`, ids of carts, orders and customers (Medusa shows a guest's cart to whoever knows its id), signed
 * texts and tokens, and what a message quotes, which may be what somebody has typed.
 */
const TOLD: readonly (readonly [RegExp, string])[] = [
  [/[^\s"'<>@/]+(?:@|%40)[^\s"'<>@/]+/gi, '…@…'],
  [/\?[^\s"']*=[^\s"']*/g, '?…'],
  [
    /\b(cart|order|cus|cusaddr|caaddr|ordaddr|cali|ordli|paycol|pay_col|payses|pay|authid|provid)_\w+/g,
    '$1_…',
  ],
  [/\bpi_\w+/g, 'pi_…'],
  [/[\w-]{20,}(?:\.[\w-]{20,})+/g, '…'],
  [/"[^"]*"/g, '"…"'],
]

export function withoutPersons(text: string): string {
  return TOLD.reduce((left, [what, instead]) => left.replace(what, instead), text)
}
