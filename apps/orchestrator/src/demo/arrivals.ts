import { products, stores, tenants, vendors } from '@tandem/demo-world'
import type { CollectionSlug, Payload } from 'payload'
import { z } from 'zod'

/** Payload's ids by handle. */
export type Ids = ReadonlyMap<string, number>
export type Arrivals = Readonly<Record<'tenants' | 'stores' | 'vendors' | 'productContent', Ids>>

const handlesOf = (records: readonly { handle: string }[]): string[] => records.map(({ handle }) => handle)

/** The documents that the demo writes into, by collection and by the handles that have to be there. */
const AWAITED = [
  { name: 'tenants', slug: 'tenants', handles: handlesOf(tenants) },
  { name: 'stores', slug: 'stores', handles: handlesOf(stores) },
  { name: 'vendors', slug: 'vendors', handles: handlesOf(vendors) },
  { name: 'productContent', slug: 'product-content', handles: handlesOf(products) },
] as const

/**
 * Waits until the demo's records have come from Medusa through sync.
 *
 * @throws {Error} when some have not come after `deadlineMs`, saying which.
 */
export async function waitForArrivals(
  payload: Payload,
  deadlineMs: number,
  report: (line: string) => void,
): Promise<Arrivals> {
  const end = Date.now() + deadlineMs
  let reported = ''
  for (;;) {
    const found = await Promise.all(AWAITED.map(({ slug }) => idsByHandle(payload, slug)))
    const [tenantIds, storeIds, vendorIds, contentIds] = found
    const missing = AWAITED.flatMap(({ slug, handles }, index) => {
      const absent = handles.filter((handle) => !found[index]?.has(handle))
      return absent.length === 0 ? [] : [`${absent.length} of ${handles.length} ${slug}`]
    }).join(', ')
    if (missing === '' && tenantIds && storeIds && vendorIds && contentIds) {
      return { tenants: tenantIds, stores: storeIds, vendors: vendorIds, productContent: contentIds }
    }
    if (Date.now() > end) {
      throw new Error(
        `Not arrived from Medusa: ${missing}. Check that Medusa and the sync worker run; seed again.`,
      )
    }
    if (missing !== reported) report(`Waiting for Medusa: ${missing} to come`)
    reported = missing
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

const withHandle = z.array(z.object({ id: z.number(), handle: z.string().nullish() }))

async function idsByHandle(payload: Payload, collection: CollectionSlug): Promise<Ids> {
  const { docs } = await payload.find({ collection, depth: 0, pagination: false })
  return new Map(withHandle.parse(docs).flatMap(({ id, handle }) => (handle ? [[handle, id] as const] : [])))
}
