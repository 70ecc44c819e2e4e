import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Queryable } from '../sync/ledger/database.ts'

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

/** The same session for whoever writes SQL with `$1` in it. */
export function queryableOf(transaction: Transaction): Queryable {
  const query = (text: string, values: readonly unknown[] = []) => {
    // Every other part is a number: that of a value.
    const parts = text.split(/\$(\d+)/)
    const chunks = parts.map((part, index) =>
      index % 2 === 0 ? sql.raw(part) : sql.param(values[Number(part) - 1]),
    )
    return transaction.execute(sql.join(chunks))
  }
  return { query } as Queryable
}

/**
 * Does work in one transaction of Payload's, hooks and SQL together; it is undone when the work fails. Payload
 * says nothing when the database refuses to commit, so the database is asked afterwards.
 *
 * @param work gets the transaction's id for `req`, and the transaction itself.
 * @throws what the work throws, or that it was not committed.
 */
export async function inPayloadTransaction<T>(
  payload: Payload,
  work: (id: number | string, transaction: Transaction) => Promise<T>,
): Promise<T> {
  const id = await payload.db.beginTransaction()
  if (id === null) throw new Error('Payload began no transaction.')
  let result: T
  let number: string
  try {
    const transaction = transactionOf(payload, id)
    number = await textOf(transaction, sql`select pg_current_xact_id()::text as text`)
    result = await work(id, transaction)
  } catch (error) {
    await payload.db.rollbackTransaction(id)
    throw error
  }
  await payload.db.commitTransaction(id)
  const outcome = await textOf(payload.db.drizzle, sql`select pg_xact_status(${number}::xid8) as text`)
  if (outcome !== 'committed') throw new Error(`The database did not commit: ${outcome}.`)
  return result
}

const textSchema = z.object({ rows: z.tuple([z.object({ text: z.string() })]) })

async function textOf(database: Transaction, query: SQL): Promise<string> {
  return textSchema.parse(await database.execute(query)).rows[0].text
}
