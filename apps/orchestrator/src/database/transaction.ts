import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

export type Transaction = { execute(statement: SQL): Promise<unknown> }

/**
 * The database session of a Payload transaction.
 *
 * @throws when there is none: a lock without one would end with its statement.
 */
export function transactionOf(payload: Payload, id: number | string | undefined | null): Transaction {
  const transaction = id === undefined || id === null ? undefined : payload.db.sessions?.[id]?.db
  if (isTransaction(transaction)) return transaction
  throw new Error('A document that is locked for writing is written in a transaction.')
}

const isTransaction = (value: unknown): value is Transaction =>
  typeof value === 'object' && value !== null && 'execute' in value && typeof value.execute === 'function'

/**
 * Does work in one transaction of Payload's, hooks and SQL together; it is undone when the work fails.
 *
 * @param work gets the transaction's id for `req`, and the transaction itself.
 */
export async function inPayloadTransaction<T>(
  payload: Payload,
  work: (id: number | string, transaction: Transaction) => Promise<T>,
): Promise<T> {
  const id = await payload.db.beginTransaction()
  if (id === null) throw new Error('Payload began no transaction.')
  try {
    const result = await work(id, transactionOf(payload, id))
    await payload.db.commitTransaction(id)
    return result
  } catch (error) {
    await payload.db.rollbackTransaction(id)
    throw error
  }
}
