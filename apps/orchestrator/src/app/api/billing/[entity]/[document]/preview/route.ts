import { SyncError } from '@tandem/sync-core'
import { getPayload } from 'payload'
import { refused } from '../../../../../../access/operators-route.ts'
import { type BilledParams, billedDocumentOf } from '../../../../../../billing/billed-document.ts'
import config from '../../../../../../payload.config.ts'
import { openSides } from '../../../../../../sync/connectors/open-sides.ts'
import { fieldHash } from '../../../../../../sync/field-hash.ts'
import { previewDocument } from '../../../../../../sync/manual/preview.ts'
import { getReceiver } from '../../../../../../sync/receive/receiver.ts'

/** Somebody is waiting for the answer. */
const TIMEOUT_MS = 5_000

/** What a sync of a document would change, here and in Stripe: for whoever may read it. */
export async function GET(request: Request, { params }: { params: BilledParams }): Promise<Response> {
  const document = await billedDocumentOf(request, params)
  if ('refusal' in document) return document.refusal
  const { database: pool } = getReceiver()
  const sides = await openSides(await getPayload({ config }), pool, TIMEOUT_MS)
  try {
    const deps = { ...sides, pool, hash: fieldHash, now: () => new Date() }
    const preview = await previewDocument(document.lane, document.id, deps)
    if (!preview) return refused(404, 'there is no such document')
    return Response.json({ success: true, preview }, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof SyncError) return refused(503, error.message)
    throw error
  }
}
