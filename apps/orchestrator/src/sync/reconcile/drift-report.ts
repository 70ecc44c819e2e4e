import type { Entity } from '@tandem/contracts'
import type { Queryable } from '../ledger/database.ts'
import type { Drift } from './find-drift.ts'

export type FoundDrift = Drift & { readonly foundAt: Date }

/** A page of what a run has found, ordered by id; `after` is the last id of the page before. */
export async function listDrift(
  database: Queryable,
  runId: string,
  after: string | null,
  limit: number,
): Promise<FoundDrift[]> {
  const { rows } = await database.query<FoundDrift>(
    `select medusa_id as "medusaId", kind, fields, found_at as "foundAt" from sync.drift
     where run_id = $1 and medusa_id > $2 order by medusa_id limit $3`,
    [runId, after ?? '', limit],
  )
  return rows
}

/**
 * Hands on what a finished dry run has found, these records and no others, as hints like any other: the
 * engine looks at each anew, and one that no longer differs writes nothing. Asked again it does nothing.
 *
 * @returns how many records were hinted at; null when there is nothing that can be applied: no such run, one
 *   that is still under way, or one that repairs by itself.
 */
export async function applyDrift(
  database: Queryable,
  runId: string,
  appliedBy: string,
): Promise<number | null> {
  const { rows } = await database.query<{ known: number; hinted: number }>(
    `with known as (
       select id from sync.reconcile_runs where id = $1 and mode = 'dry-run' and state = 'finished'
     ), applied as (
       update sync.reconcile_runs set applied_at = now(), applied_by = $2
       where id in (select id from known) and applied_at is null returning id
     ), hinted as (
       insert into sync.hints (entity, medusa_id, reason)
       select d.entity, d.medusa_id, 'sweep' from sync.drift d join applied on applied.id = d.run_id
       returning id
     )
     select (select count(*) from known)::int as known, (select count(*) from hinted)::int as hinted`,
    [runId, appliedBy],
  )
  return rows[0]?.known ? rows[0].hinted : null
}

export type DriftCount = { readonly entity: Entity; readonly records: number }

/** How many records were found to differ in the last 24 hours; those with none are left out. */
export async function countDrift(database: Queryable): Promise<DriftCount[]> {
  const { rows } = await database.query<DriftCount>(
    `select d.entity, count(distinct d.medusa_id)::int as records
     from sync.reconcile_runs r join sync.drift d on d.run_id = r.id
     where r.started_at > now() - interval '24 hours' group by d.entity`,
  )
  return rows
}
