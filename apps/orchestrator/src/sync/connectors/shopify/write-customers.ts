import { SyncError } from '@tandem/sync-core'
import { z } from 'zod'
import type { Reading, RemoteOutcome, RemoteWrite } from '../connector.ts'
import type { ShopifyClient } from './ask-shopify.ts'
import { customerEdit, isNothing, refusedParts } from './customer-edit.ts'
import { QUERIES } from './queries.ts'

const userErrors = z.object({ userErrors: z.array(z.object({ field: z.array(z.string()).nullable() })) })
const writtenSchema = z.object({
  edited: userErrors.nullish(),
  added: userErrors.nullish(),
  removed: userErrors.nullish(),
})

/**
 * Writes customers, one after the other. Shopify compares nothing: each is read again immediately before it is written,
 * and left alone when it has changed. What is saved there in between, for as long as the two calls take, is written over
 * where it is the same field; tags never are.
 *
 * @param read one customer as it is now.
 */
export async function writeCustomers(
  client: ShopifyClient,
  read: (id: string) => Promise<Reading>,
  writes: readonly RemoteWrite[],
  deadline: Date,
): Promise<ReadonlyMap<string, RemoteOutcome>> {
  const outcomes = new Map<string, RemoteOutcome>()
  for (const write of writes) outcomes.set(write.ref, await writeOne(write).catch(failed))
  return outcomes

  async function writeOne({ remoteId, expect, fields }: RemoteWrite): Promise<RemoteOutcome> {
    // Customers come to be and go in the shop alone.
    if (remoteId === null || fields === null) return { outcome: 'contended' }
    const { record, token } = await read(remoteId)
    if (record === null || token !== expect || deadline <= new Date()) return { outcome: 'contended' }
    const edit = customerEdit(record, fields)
    if (isNothing(edit)) return { outcome: 'applied' }
    const { input, added, removed } = edit
    const variables = {
      id: remoteId,
      input: { ...input, id: remoteId },
      added,
      removed,
      isEdited: Object.keys(input).length > 0,
      isAdded: added.length > 0,
      isRemoved: removed.length > 0,
    }
    const { data } = await client.ask(QUERIES.WRITE_CUSTOMER, variables, writtenSchema)
    const refused = (data.edited?.userErrors ?? []).map(({ field }) => field)
    const ofTags = [...(data.added?.userErrors ?? []), ...(data.removed?.userErrors ?? [])]
    if (refused.length === 0 && ofTags.length === 0) return { outcome: 'applied' }
    const parts = [
      ...(refused.length > 0 ? refusedParts(edit, refused) : []),
      ...(ofTags.length > 0 ? ['tags'] : []),
    ]
    return {
      outcome: 'failed',
      code: 'RECORD_INVALID',
      message: `Shopify does not take ${parts.join(', ')}`,
      fields: parts,
    }
  }
}

/** A failure is of one write alone, as long as the shop has answered. */
function failed(error: unknown): RemoteOutcome {
  if (!(error instanceof SyncError) || error.code === 'PEER_UNREACHABLE') throw error
  if (error.code !== 'PEER_REFUSED') return { outcome: 'failed', code: error.code, message: error.message }
  const message = 'the app may not write customers: give it the scope write_customers'
  return { outcome: 'failed', code: 'PEER_REFUSED', message }
}
