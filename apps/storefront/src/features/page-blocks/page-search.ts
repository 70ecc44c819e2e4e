import { type PreviewSearch, previewSearch } from '../preview/preview-search.ts'

/** What the address of a page of blocks says. */
export interface PageSearch extends PreviewSearch {
  /** The form that was sent just now. */
  sent?: number
}

export function pageSearch(search: Record<string, unknown>): PageSearch {
  const sent = Number(search.sent)
  return { ...previewSearch(search), ...(Number.isInteger(sent) && sent > 0 && { sent }) }
}
