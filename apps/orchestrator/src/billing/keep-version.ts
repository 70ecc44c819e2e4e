import type { CollectionBeforeChangeHook } from 'payload'
import { transactionOf } from '../database/transaction.ts'
import type { BillingPrice } from '../payload-types.ts'
import { isAnother, keep, readLive } from './kept-price.ts'

/**
 * Stripe changes no amount of a price. When a published one gets another amount, what it was becomes a document of its
 * own and keeps the link to the price in Stripe; this document is made there anew. The old one goes on as it is until
 * the new one is there: whatever crashes meanwhile, there is one that sells (`hub/documents/billing-price.ts`).
 */
export const keepVersion: CollectionBeforeChangeHook<BillingPrice> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || data._status !== 'published' || !originalDoc) return data
  const id = Number(originalDoc.id)
  const transaction = transactionOf(req.payload, await req.transactionID)
  const live = await readLive(transaction, id)
  if (!live || !isAnother(live, { ...originalDoc, ...data })) return data
  await keep(transaction, id)
  return { ...data, stripeId: null, validFrom: new Date().toISOString() }
}
