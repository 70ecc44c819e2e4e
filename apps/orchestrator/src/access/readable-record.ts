import type { Entity } from '@tandem/contracts/sync'
import { pagePayloadId } from '@tandem/sync-core'
import type { Payload, Where } from 'payload'
import { HUB_DOCUMENTS } from '../sync/hub/documents/registry.ts'
import type { Person } from './roles.ts'

/** Tells whether a person who is signed in may read a record's document in Payload. */
export async function mayReadRecord(
  payload: Payload,
  person: Person,
  entity: Entity,
  medusaId: string,
): Promise<boolean> {
  const { collection } = HUB_DOCUMENTS[entity]
  if (!person) return false
  const { docs } = await payload.find({
    collection,
    where: isDocumentOf(entity, medusaId),
    depth: 0,
    limit: 1,
    pagination: false,
    select: {},
    overrideAccess: false,
    user: person,
    // Whoever may read nothing of the collection finds nothing in it.
    disableErrors: true,
  })
  return docs.length > 0
}

function isDocumentOf(entity: Entity, medusaId: string): Where {
  return entity === 'page'
    ? { id: { equals: pagePayloadId(medusaId) ?? 0 } }
    : { medusaId: { equals: medusaId } }
}
