import { type Lane, laneSchema } from '@tandem/contracts/sync'
import type { Payload } from 'payload'
import type { Person } from '../access/roles.ts'
import type { BillingPrice, BillingProduct } from '../payload-types.ts'
import { BILLED_COLLECTIONS, type BilledEntity } from './billed-entity.ts'

/** A document of billing that a person may read, its draft included, and the lane that it is in; else undefined. */
export async function readBilled(
  payload: Payload,
  user: Person,
  entity: BilledEntity,
  id: number,
): Promise<{ readonly document: BillingPrice | BillingProduct; readonly lane: Lane } | undefined> {
  const [found] = await readBilledOnes(payload, user, entity, [id])
  return found
}

/** The same of several; those that the person may not read are left out. */
export async function readBilledOnes(
  payload: Payload,
  user: Person,
  entity: BilledEntity,
  ids: readonly number[],
): Promise<{ readonly document: BillingPrice | BillingProduct; readonly lane: Lane }[]> {
  const { docs } = await payload.find({
    collection: BILLED_COLLECTIONS[entity],
    where: { id: { in: [...ids] } },
    depth: 0,
    limit: 0,
    pagination: false,
    draft: true,
    overrideAccess: false,
    user,
    disableErrors: true,
  })
  return docs.flatMap((document) => {
    const lane = laneSchema.safeParse({ integration: document.integration, entity }).data
    return lane ? [{ document, lane }] : []
  })
}
