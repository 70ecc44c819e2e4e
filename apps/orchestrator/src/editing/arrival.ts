import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { type Fingerprints, fingerprintsOf } from './fingerprints.ts'

/**
 * What a document held when a save of it arrived, before it waited for its turn: all that its sender can have
 * known, when the save does not say which state it is of. By request, and gone with it.
 */
const arrivals = new WeakMap<PayloadRequest, Map<string, Fingerprints>>()

const keyOf = (collection: string, id: unknown) => `${collection} ${id}`

export async function rememberArrival(
  req: PayloadRequest,
  collection: Pick<SanitizedCollectionConfig, 'slug' | 'flattenedFields'>,
  id: number | string,
): Promise<void> {
  const transactionID = await req.transactionID
  const { docs } = await req.payload.find({
    collection: collection.slug,
    where: { id: { equals: id } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    locale: req.locale ?? 'en',
    fallbackLocale: false,
    overrideAccess: true,
    showHiddenFields: true,
    // On the save's own connection: savers that wait for each other with two each would use up the pool.
    ...(transactionID !== undefined && { req: { transactionID } }),
  })
  const [document] = docs
  if (!document) return
  const known = arrivals.get(req) ?? new Map<string, Fingerprints>()
  known.set(keyOf(collection.slug, id), fingerprintsOf(collection.flattenedFields, document))
  arrivals.set(req, known)
}

export const arrivalOf = (req: PayloadRequest, collection: string, id: unknown): Fingerprints | undefined =>
  arrivals.get(req)?.get(keyOf(collection, id))
