/** Answers where the history shows certain rows. */
export function jobsAddress(where: {
  readonly integration?: string
  readonly entity?: string
  readonly remoteId?: string | null
  readonly errorCode?: string
  readonly outcome?: readonly string[]
}): string {
  const { integration, entity, remoteId, errorCode, outcome } = where
  const conditions = [
    integration && ['integration', 'equals', integration],
    entity && ['entity', 'equals', entity],
    remoteId && ['remoteId', 'equals', remoteId],
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
