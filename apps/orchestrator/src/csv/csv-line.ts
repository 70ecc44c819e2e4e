/** Begins a formula where a spreadsheet opens the file; also behind blanks, which some leave out, and in full width. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/
/** The same behind what another language's spreadsheet takes for the end of a cell, whatever the quotes say. */
const FORMULA_WITHIN = /([;|\t\r\n][\s\0]*)(?=[=+\-@＝＋－＠])/g

/**
 * A line of CSV (RFC 4180). Every cell is quoted, and none begins a formula: an apostrophe before it makes it a text. A
 * spreadsheet splits at the separator of its own language, and then the quotes of a whole line don't hold: so what
 * stands behind such a separator begins no formula either. (csv-stringify's `escape_formulas` looks at a cell's first
 * character alone: `a;=1` and a formula behind a blank would come through.)
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`

function cellOf(text: string): string {
  const safe = (FORMULA.test(text) ? `'${text}` : text).replace(FORMULA_WITHIN, "$1'")
  return `"${safe.replaceAll('"', '""')}"`
}
