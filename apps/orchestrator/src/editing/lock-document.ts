import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeOperationHook } from 'payload'
import { z } from 'zod'
import { transactionOf } from '../database/transaction.ts'
import { rememberArrival } from './arrival.ts'

/**
 * Makes writers of one document wait for each other, from reading it to committing it.
 *
 * Payload's update reads a document, merges the change and writes every field back, so of two updates at
 * the same time the later erases the earlier, without an error. Every writer therefore takes the document's
 * row lock first, in its own transaction; a restored version is a write to the document that it is of. An
 * update of many documents locks their table against other writers: such updates are rare.
 */
export const lockDocument: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'update' && operation !== 'delete' && operation !== 'restoreVersion') return
  // Access is checked after this hook, and a stranger must not be able to hold locks.
  if (!overrideAccess && !req.user) return
  const given = 'id' in args ? args.id : undefined
  if (operation === 'update' && given !== undefined && req.user && !saysItsState(args)) {
    await rememberArrival(req, collection, given)
  }
  const transaction = transactionOf(req.payload, await req.transactionID)
  const name = collection.slug.replaceAll('-', '_')
  const table = sql.identifier(name)
  if (given === undefined) {
    await transaction.execute(sql`lock table ${table} in exclusive mode`)
    return
  }
  const id =
    operation === 'restoreVersion'
      ? sql`(select parent_id from ${sql.identifier(`_${name}_v`)} where id = ${given})`
      : sql`${given}`
  await transaction.execute(sql`select 1 from ${table} where id = ${id} for update`)
}

/** A form comes back with the date of the document that it was filled with. */
const saysItsState = (args: object): boolean =>
  z.object({ data: z.object({ updatedAt: z.string() }) }).safeParse(args).success
