/** The query of a page that an editor previews. */
export interface PreviewSearch {
  /** Payload's token. */
  preview?: string
}

export function previewSearch(search: Record<string, unknown>): PreviewSearch {
  return typeof search.preview === 'string' ? { preview: search.preview } : {}
}
