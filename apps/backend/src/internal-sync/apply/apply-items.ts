import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ErrorCode } from '@tandem/contracts/error-codes'
import { z } from 'zod'
import { SYNCED_RECORDS } from '../records/registry.ts'
import type { Applier } from '../records/synced-record.ts'
import { type AppliedEntity, type Found, type Item, planApply, type Result } from './outcomes.ts'

/** Waiting longer for a row than this means that somebody else is at it: the caller tries again. */
const LOCK_TIMEOUT = '2s'
const STATEMENT_TIMEOUT = '10s'

export interface Applied {
  results: Result[]
  /** Records whose row was written. */
  written: string[]
}

/**
 * Writes what the other side decided, all items in one transaction. When the transaction fails, every
 * item gets its own, so that only the failing ones fail.
 */
export async function applyItems(
  database: Knex,
  entity: AppliedEntity,
  items: readonly Item[],
): Promise<Applied> {
  try {
    return await applyTogether(database, entity, items)
  } catch (error) {
    const [only, ...others] = items
    if (only && others.length === 0) {
      return { results: [{ id: only.id, outcome: 'failed', ...describe(error) }], written: [] }
    }
  }
  const each: Applied[] = []
  for (const item of items) each.push(await applyItems(database, entity, [item]))
  return { results: each.flatMap((one) => one.results), written: each.flatMap((one) => one.written) }
}

/**
 * Locks the rows, compares what is stored with what was read, writes what is still fresh, and leaves the
 * markers: all or nothing. Written as SQL on the record's row and not through its module's service, whose
 * update loads the whole record to change one part of it.
 */
async function applyTogether(
  database: Knex,
  entity: AppliedEntity,
  items: readonly Item[],
): Promise<Applied> {
  const { applier } = SYNCED_RECORDS[entity]
  return await database.transaction(async (transaction) => {
    await transaction.raw(
      `select set_config('lock_timeout', '${LOCK_TIMEOUT}', true),
         set_config('statement_timeout', '${STATEMENT_TIMEOUT}', true), set_config('sync.origin', 'payload', true)`,
    )
    const found = await lockAndCompare(transaction, applier, items)
    const now = new Date()
    const plan = planApply(items, found, now)
    if (plan.write.length > 0) {
      const rows = plan.write.map(({ id, expect, data }) => ({ id, expect, data }))
      const { rowCount } = await transaction.raw<{ rowCount: number }>(applier.write, {
        now: now.toISOString(),
        items: JSON.stringify(rows),
      })
      if (rowCount !== rows.length) throw new CreatedMeanwhile()
    }
    if (plan.mark.length > 0) await mark(transaction, entity, plan.mark)
    return { results: plan.results, written: plan.write.map((item) => item.id) }
  })
}

const refusalSchema = z.object({ message: z.string(), fields: z.array(z.string()).optional() })

const foundSchema = z.array(
  z.object({
    id: z.string(),
    fresh: z.boolean(),
    equal: z.boolean(),
    refusal: refusalSchema.nullable(),
    judged: z.object({ stored: z.unknown(), data: z.unknown(), facts: z.unknown() }).nullable(),
  }),
)

async function lockAndCompare(
  transaction: Knex,
  { locked, refusalOf }: Applier,
  items: readonly Item[],
): Promise<Found[]> {
  // Only what is judged is sent back: content is long.
  const judged = refusalOf
    ? `jsonb_build_object('stored', l.stored, 'data', i.data, 'facts', to_jsonb(l)->'facts')`
    : 'null::jsonb'
  const { rows } = await transaction.raw<{ rows: unknown }>(
    `with items as (
       select * from json_to_recordset(:items::json) as i(id text, expect text, data jsonb)
     ), locked as materialized (${locked})
     select i.id, md5(coalesce(l.stored::text, 'null')) = i.expect as fresh,
       l.stored is not distinct from i.data as equal,
       nullif(to_jsonb(l)->'refusal', 'null') as refusal, ${judged} as judged
     from items i join locked l using (id)`,
    { items: JSON.stringify(items.map(({ id, expect, data }) => ({ id, expect, data }))) },
  )
  return foundSchema.parse(rows).map(({ judged, ...found }) => {
    const refused = judged && !found.equal ? refusalOf?.(judged) : null
    return refused ? { ...found, refusal: { message: refused.message, fields: [refused.field] } } : found
  })
}

async function mark(transaction: Knex, entity: AppliedEntity, items: readonly Item[]): Promise<void> {
  await transaction.raw(
    `insert into sync_marker (entity, record_id, rev, hash)
     select :entity, i.id, i.rev, i.hash
     from json_to_recordset(:items::json) as i(id text, rev bigint, hash text)
     on conflict (entity, record_id) do update set rev = excluded.rev, hash = excluded.hash, written_at = now()`,
    { entity, items: JSON.stringify(items.map(({ id, marker }) => ({ id, ...marker }))) },
  )
}

/** A record that was read as missing is there now: there was no row to lock. */
class CreatedMeanwhile extends Error {
  readonly code = 'created-meanwhile'
}

/** Codes, PostgreSQL's but for one, of the refusals that say something about the record and not about the database. */
const REFUSALS: Readonly<Record<string, { code: ErrorCode; message: string }>> = {
  '55P03': { code: 'WRITE_CONTENDED', message: 'the row is being written' },
  'created-meanwhile': { code: 'WRITE_CONTENDED', message: 'somebody else has just created it' },
  // What a trigger of ours refuses to whoever has not asked before (`modules/customer-sign-in`).
  '23514': { code: 'RECORD_INVALID', message: 'Medusa does not allow this value' },
  '23505': { code: 'RECORD_INVALID', message: 'another record in Medusa has the same unique value' },
}

const detailSchema = z.looseObject({ detail: z.string() })

function describe(error: unknown): { code: ErrorCode; message: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  const [, columns] = /^Key \(([\w, ]+)\)=/.exec(detailSchema.safeParse(error).data?.detail ?? '') ?? []
  // Names of columns alone: their values may be a person's.
  if (code === '23505' && columns) {
    return { code: 'RECORD_INVALID', message: `${columns}: another record in Medusa has the same` }
  }
  return REFUSALS[code] ?? { code: 'DATABASE_FAILED', message: code }
}
