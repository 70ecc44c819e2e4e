/** Where the history shows certain rows. */
export function jobsAddress(where: {
  readonly entity?: string
  readonly medusaId?: string
  readonly errorCode?: string
  readonly outcome?: readonly string[]
}): string {
  const { entity, medusaId, errorCode, outcome } = where
  const conditions = [
    entity && ['entity', 'equals', entity],
    medusaId && ['medusaId', 'equals', medusaId],
    errorCode && ['errorCode', 'equals', errorCode],
    outcome && ['outcome', 'in', outcome.join(',')],
  ].filter((condition) => Array.isArray(condition))
  const query = new URLSearchParams(
    conditions.map(([field, operator, value], place) => [
      `where[or][0][and][${place}][${field}][${operator}]`,
      String(value),
    ]),
  )
  return `/admin/collections/sync-jobs?${query}`
}
