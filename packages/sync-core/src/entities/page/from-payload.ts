import { type Page, pageSchema } from './schema.ts'

/** A published page as the connector reads it; one that is only drafted, or in no store, is not there. */
export function pageFromPayload(document: unknown): Page {
  return pageSchema.parse(document)
}
