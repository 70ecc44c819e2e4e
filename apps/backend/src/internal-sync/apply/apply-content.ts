import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { z } from 'zod'
import { type Item, planApply, type Result } from './outcomes.ts'

/** Waiting longer for a row than this means that somebody else is at it: the caller tries again. */
const LOCK_TIMEOUT = '2s'
const STATEMENT_TIMEOUT = '10s'

const LOCK_NOT_AVAILABLE = '55P03'

export interface Applied {
  results: Result[]
  /** Products whose row was written. */
  written: string[]
}

/**
 * Writes editors' content into `product.metadata`, all items in one transaction. When the transaction
 * fails, every item gets its own, so that only the failing ones fail.
 */
export async function applyContent(database: Knex, items: readonly Item[]): Promise<Applied> {
  try {
    return await applyTogether(database, items)
  } catch (error) {
    const [only, ...others] = items
    if (only && others.length === 0) {
      return { results: [{ id: only.id, outcome: 'failed', message: describe(error) }], written: [] }
    }
  }
  const each: Applied[] = []
  for (const item of items) each.push(await applyContent(database, [item]))
  return { results: each.flatMap((one) => one.results), written: each.flatMap((one) => one.written) }
}

/**
 * Locks the rows, compares what is stored with what was read, writes what is still fresh, and leaves the
 * markers: all or nothing. Written as SQL on the product's row and not through the product module's
 * service, whose update loads options, values and tags to change one key of the metadata.
 */
async function applyTogether(database: Knex, items: readonly Item[]): Promise<Applied> {
  return await database.transaction(async (transaction) => {
    await transaction.raw(
      `select set_config('lock_timeout', '${LOCK_TIMEOUT}', true),
         set_config('statement_timeout', '${STATEMENT_TIMEOUT}', true), set_config('sync.origin', 'payload', true)`,
    )
    const found = await lockAndCompare(transaction, items)
    const now = new Date()
    const plan = planApply(items, found, now)
    if (plan.write.length > 0) await write(transaction, plan.write, now)
    if (plan.mark.length > 0) await mark(transaction, plan.mark)
    return { results: plan.results, written: plan.write.map((item) => item.id) }
  })
}

const foundSchema = z.array(z.object({ id: z.string(), fresh: z.boolean(), equal: z.boolean() }))

async function lockAndCompare(transaction: Knex, items: readonly Item[]) {
  const { rows } = await transaction.raw<{ rows: unknown }>(
    `with items as (
       select * from json_to_recordset(?::json) as i(id text, expect text, data jsonb)
     ), locked as materialized (
       select p.id, p.metadata->'tandem' as stored from product p
       where p.id in (select id from items) and p.deleted_at is null
       order by p.id for update
     )
     select i.id, md5(coalesce(l.stored::text, 'null')) = i.expect as fresh,
       l.stored is not null and l.stored = i.data as equal
     from items i join locked l using (id)`,
    [JSON.stringify(items.map(({ id, expect, data }) => ({ id, expect, data })))],
  )
  return foundSchema.parse(rows)
}

/** Merges our three keys; a merchant's and other tools' metadata stays as it is. */
async function write(transaction: Knex, items: readonly Item[], now: Date): Promise<void> {
  await transaction.raw(
    `update product p
     set updated_at = now(), metadata = coalesce(p.metadata, '{}') || jsonb_build_object(
       'tandem', i.data, '_last_synced_from', 'payload', '_last_synced_at', ?::text)
     from json_to_recordset(?::json) as i(id text, data jsonb)
     where p.id = i.id`,
    [now.toISOString(), JSON.stringify(items.map(({ id, data }) => ({ id, data })))],
  )
}

async function mark(transaction: Knex, items: readonly Item[]): Promise<void> {
  await transaction.raw(
    `insert into sync_marker (entity, record_id, rev, hash)
     select 'product-content', i.id, i.rev, i.hash
     from json_to_recordset(?::json) as i(id text, rev bigint, hash text)
     on conflict (entity, record_id) do update set rev = excluded.rev, hash = excluded.hash, written_at = now()`,
    [JSON.stringify(items.map(({ id, marker }) => ({ id, ...marker })))],
  )
}

function describe(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return code === LOCK_NOT_AVAILABLE
    ? 'WRITE_CONTENDED: the row is being written'
    : `DATABASE_FAILED: ${code}`
}
