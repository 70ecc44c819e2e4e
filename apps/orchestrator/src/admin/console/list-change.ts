type Row = { readonly id: string }

/** Answers how a list's first page differs from the one that is shown; null when it doesn't. */
export function listChange(shown: readonly Row[], latest: readonly Row[]): string | null {
  const known = new Set(shown.map(({ id }) => id))
  const fresh = latest.filter(({ id }) => !known.has(id)).length
  if (fresh > 0) return `${fresh} new`
  const isSame = latest.every(({ id }, place) => shown[place]?.id === id)
  const isEmptied = latest.length === 0 && shown.length > 0
  return isSame && !isEmptied ? null : 'This list has changed'
}
