import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook } from 'payload'
import { transactionOf } from '../database/transaction.ts'
import { integrationNameOf } from '../integrations/integrations-of-tenant.ts'
import type { BilledEntity } from './billed-entity.ts'

/**
 * What was deleted in Stripe is made there anew when somebody publishes it: under another id, so it gets another link
 * there. Companions have theirs still.
 */
export const startAnew =
  (entity: BilledEntity): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    if (!originalDoc?.deletedInStripe || data._status !== 'published') return data
    const transaction = transactionOf(req.payload, await req.transactionID)
    await transaction.execute(sql`
      update sync.links set hub_id = null, lease_rev = lease_rev + 1, lease_until = null
      where entity = ${entity} and hub_id = ${String(originalDoc.id)}
        and integration = ${integrationNameOf(originalDoc.integration) ?? ''}`)
    return { ...data, deletedInStripe: null, stripeId: null }
  }
