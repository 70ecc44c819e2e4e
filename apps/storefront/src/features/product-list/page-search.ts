/** `?page=2`; whatever isn't a page number is the first page, and the first page is not written. */
export function pageSearch(search: Record<string, unknown>): { page?: number } {
  const page = Number(search.page)
  return Number.isInteger(page) && page > 1 && page <= 10_000 ? { page } : {}
}
