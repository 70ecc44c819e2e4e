/** A record as lists filter and order it. */
export type Searchable = { readonly number: number; readonly updatedAt: string; readonly status?: unknown }

/**
 * Shopify's search, with its surprises: `>` is `>=`; a moment that is not quoted loses its time; of customers a date
 * means the whole day; of products those alone are found that are sold.
 *
 * @throws for a condition that Shopify fails on.
 */
export function search<Record extends Searchable>(
  records: Iterable<Record>,
  query: string,
  { wholeDays, statuses }: { readonly wholeDays: boolean; readonly statuses?: string },
): Record[] {
  const conditions = [...query.matchAll(/(\w+):(>=?|<=?)?('[^']*'|\S*)/g)].map(
    ([, field = '', sign = '', value = '']) => {
      if (value === '') throw new Error('an empty value')
      return { field, sign, value }
    },
  )
  const isAny = statuses !== undefined && !/\bstatus:/.test(query)
  if (isAny) conditions.push({ field: 'status', sign: '', value: statuses })
  const matches = (record: Record) =>
    conditions.every(({ field, sign, value }) => {
      if (field === 'id') return compare(record.number, sign, Number(value))
      if (field === 'updated_at')
        return compare(
          wholeDays ? Date.parse(record.updatedAt.slice(0, 10)) : Date.parse(record.updatedAt),
          sign,
          given(value, wholeDays),
        )
      if (field === 'status')
        return value
          .toUpperCase()
          .split(',')
          .includes(String(record.status ?? 'ACTIVE'))
      throw new Error(`there is no filter ${field}`)
    })
  return [...records].filter(matches).sort((one, other) => one.number - other.number)
}

function compare(held: number, sign: string, value: number): boolean {
  if (sign.startsWith('>')) return held >= value
  return sign.startsWith('<') ? held <= value : held === value
}

/** Without its time where that is not heard: it is not quoted, or a day is meant whole. */
function given(text: string, wholeDays: boolean): number {
  const isHeard = text.startsWith("'") && !wholeDays
  const plain = text.replaceAll("'", '')
  return Date.parse(isHeard ? plain : plain.slice(0, 10))
}
