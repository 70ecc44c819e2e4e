import { ALERT_KINDS, type AlertKind } from '@tandem/contracts/operators'
import type pg from 'pg'
import { inTransaction } from '../sync/ledger/database.ts'
import type { Measures, Thresholds } from './alert.ts'
import { shouldBeRaised } from './should-be-raised.ts'

/** Any number that no other advisory lock of this database uses. */
const ALERTS_LOCK = 7_263_003

/**
 * Holds what was measured against what has been said, and leaves a message for each channel where that has
 * changed. Whoever comes second finds it said.
 *
 * @returns what has changed.
 */
export async function noteChanges(
  pool: pg.Pool,
  measures: Measures,
  thresholds: Thresholds,
  channels: readonly string[],
): Promise<{ kind: AlertKind; isRaised: boolean }[]> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [ALERTS_LOCK])
    const { rows } = await client.query<{ kind: AlertKind }>('select kind from sync.alerts where is_raised')
    const raised = new Set(rows.map((row) => row.kind))
    const changed = ALERT_KINDS.map((kind) => {
      const isRaised = shouldBeRaised(raised.has(kind), measures[kind], thresholds[kind])
      return { kind, isRaised, value: measures[kind], threshold: thresholds[kind] }
    }).filter(({ kind, isRaised }) => isRaised !== raised.has(kind))
    if (changed.length > 0) await client.query(NOTE, [JSON.stringify(changed), channels])
    return changed
  })
}

const NOTE = `
with changed as (
  select * from jsonb_to_recordset($1) as r(kind text, "isRaised" boolean, value float, threshold float)
), noted as (
  insert into sync.alerts (kind, is_raised) select kind, "isRaised" from changed
  on conflict (kind) do update set is_raised = excluded.is_raised, changed_at = now()
)
insert into sync.alert_messages (kind, channel, is_raised, value, threshold)
select kind, channel, "isRaised", value, threshold from changed, unnest($2::text[]) channel`
