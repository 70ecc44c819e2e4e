import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeOperationHook } from 'payload'
import { transactionOf } from '../database/transaction.ts'

/**
 * Makes writers of one document wait for each other, from reading it to committing it.
 *
 * Payload's update reads a document, merges the change and writes every field back, so of two updates at
 * the same time the later erases the earlier, without an error. Collections that people and machines both
 * write therefore take the document's row lock first, in the update's own transaction. An update of many
 * documents locks their table against other writers: these collections are small and such updates rare.
 */
export const lockDocument: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'update' && operation !== 'delete') return
  // Access is checked after this hook, and a stranger must not be able to hold locks.
  if (!overrideAccess && !req.user) return
  const transaction = transactionOf(req.payload, await req.transactionID)
  const table = sql.identifier(collection.slug)
  const id = 'id' in args ? args.id : undefined
  if (id === undefined) {
    await transaction.execute(sql`lock table ${table} in exclusive mode`)
  } else {
    await transaction.execute(sql`select 1 from ${table} where id = ${id} for update`)
  }
}
