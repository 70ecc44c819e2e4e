import { MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import type { LinkIds } from './hub-store.ts'

/**
 * How the documents of an integration are found. Medusa's carry their id there, because the shop reads it and because
 * one may be named before it is here; all others' are found by their own id, which the link knows.
 */
export type DocumentKey = {
  /** Whose documents they are, or by whose records they are seen. */
  readonly integration: string
  readonly column: 'medusa_id' | 'id'
  /** The same in Payload's Local API. */
  readonly field: 'medusaId' | 'id'
  /** SQL type of the column. */
  readonly type: 'text' | 'int'
  of(link: LinkIds): string | null
}

const BY_MEDUSA_ID: DocumentKey = {
  integration: MEDUSA_INTEGRATION,
  column: 'medusa_id',
  field: 'medusaId',
  type: 'text',
  of: (link) => link.remoteId,
}

const BY_OWN_ID = { column: 'id', field: 'id', type: 'int', of: (link: LinkIds) => link.hubId } as const

export const keyFor = (integration: string): DocumentKey =>
  integration === MEDUSA_INTEGRATION ? BY_MEDUSA_ID : { ...BY_OWN_ID, integration }
