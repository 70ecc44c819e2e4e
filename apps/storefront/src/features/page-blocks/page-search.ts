import { wholeNumberOf } from '../../http/address/search-text.ts'
import { type PreviewSearch, previewSearch } from '../preview/preview-search.ts'

/** The query of a page of blocks. */
export interface PageSearch extends PreviewSearch {
  /** The form that was sent just now. */
  sent?: number
}

export function pageSearch(search: Record<string, unknown>): PageSearch {
  const sent = wholeNumberOf(search.sent)
  return { ...previewSearch(search), ...(sent !== undefined && sent > 0 && { sent }) }
}
