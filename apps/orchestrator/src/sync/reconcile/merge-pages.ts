/** A stretch of ids that both lists are known for. */
export type Stretch = {
  readonly ids: readonly string[]
  /** Where the next one begins; null when there was nothing. */
  readonly cursor: string | null
  readonly isLast: boolean
}

/**
 * Joins a page of each side's ids. A full page says nothing of what comes after its last id, so the stretch
 * ends where the shorter-reaching page does: no id is looked at twice and none is passed over.
 */
export function mergePages(pages: readonly (readonly string[])[], limit: number): Stretch {
  const ends = pages.filter((page) => page.length >= limit).flatMap((page) => page.at(-1) ?? [])
  const end = ends.sort()[0]
  const ids = [...new Set(pages.flat())].filter((id) => end === undefined || id <= end).sort()
  return { ids, cursor: ids.at(-1) ?? null, isLast: end === undefined }
}
