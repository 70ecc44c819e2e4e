import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterOperationHook, PayloadRequest } from 'payload'
import { z } from 'zod'
import { transactionOf } from '../database/transaction.ts'
import { type Fingerprints, fingerprintsOf } from './fingerprints.ts'

/** A document in one language, by which a state of it is known. */
export type DocumentKey = { readonly collection: string; readonly id: unknown; readonly locale: string }

const shownSchema = z.object({ id: z.union([z.number(), z.string()]), updatedAt: z.string() })
const fieldsSchema = z.object({ rows: z.array(z.object({ fields: z.record(z.string(), z.string()) })) })

/** Operations whose answer a form is filled with; the last two are a person's own writes. */
const SHOWN: readonly string[] = ['findByID', 'updateByID', 'restoreVersion']

/**
 * Keeps what somebody who is signed in has been shown of a document, as hashes: when they save, it tells what
 * they have changed. By the document's date, which comes back with the save.
 */
export const keepShown: CollectionAfterOperationHook = async ({
  args,
  collection,
  operation,
  req,
  result,
}) => {
  const state = shownSchema.safeParse(result)
  const isPartial = 'select' in args && args.select !== undefined
  if (!SHOWN.includes(operation) || !req.user || !state.success || isPartial) return result
  const { id, updatedAt } = state.data
  const fields = JSON.stringify(fingerprintsOf(collection.flattenedFields, result))
  const writtenBy = operation === 'findByID' ? null : req.user.id
  await execute(
    req,
    sql`insert into sync.shown_states as s (collection, document_id, locale, updated_at, fields, written_by)
        values (${collection.slug}, ${String(id)}, ${localeOf(req)}, ${updatedAt}::timestamptz, ${fields}::jsonb, ${writtenBy}::int)
        on conflict (collection, document_id, locale, updated_at) do update
          set fields = s.fields || excluded.fields, written_by = coalesce(excluded.written_by, s.written_by)`,
  )
  return result
}

/** null when nobody knows any more, or was never told. */
export async function readShown(
  req: PayloadRequest,
  key: DocumentKey,
  updatedAt: string,
): Promise<Fingerprints | null> {
  const found = await execute(
    req,
    sql`select fields from sync.shown_states where ${isOf(key)} and updated_at = ${updatedAt}::timestamptz`,
  )
  return fieldsSchema.parse(found).rows[0]?.fields ?? null
}

/** Answers what a person has written to a document since. */
export async function readOwnWrites(
  req: PayloadRequest,
  key: DocumentKey,
  since: string,
): Promise<Fingerprints[]> {
  if (!req.user) return []
  const found = await execute(
    req,
    sql`select fields from sync.shown_states
        where ${isOf(key)} and written_by = ${req.user.id} and updated_at > ${since}::timestamptz`,
  )
  return fieldsSchema.parse(found).rows.map(({ fields }) => fields)
}

/** The language that a request writes in, or `all`. */
export const localeOf = (req: PayloadRequest): string => req.locale ?? ''

const isOf = ({ collection, id, locale }: DocumentKey): SQL =>
  sql`collection = ${collection} and document_id = ${String(id)} and locale = ${locale}`

/** In the request's own transaction where there is one: what is undone was shown to nobody. */
async function execute(req: PayloadRequest, query: SQL): Promise<unknown> {
  const id = await req.transactionID
  // Payload leaves the id on a request whose transaction has ended.
  const isOpen = id !== undefined && req.payload.db.sessions?.[id] !== undefined
  const database = isOpen ? transactionOf(req.payload, id) : req.payload.db.drizzle
  return database.execute(query)
}
