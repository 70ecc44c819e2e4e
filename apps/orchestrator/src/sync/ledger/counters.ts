import type { Queryable } from './database.ts'

/** The counters that are kept for good, and their labels. */
export type CounterName =
  /** Webhooks that came: source, outcome. */
  | 'webhooks'
  /** Sync attempts: integration, entity, direction, outcome. */
  | 'records'
  /** What was written, by how long it had waited, as a place in WAIT_BOUNDS_MS: integration, entity, direction, bucket. */
  | 'waits'
  /** For how long, all together: integration, entity, direction. */
  | 'waited_ms'

export type Count = { readonly labels: Readonly<Record<string, string>>; readonly value: number }
export type Increment = Count & { readonly name: CounterName }

/** Adds to what is counted. */
export async function addToCounters(database: Queryable, increments: readonly Increment[]): Promise<void> {
  if (increments.length === 0) return
  await database.query(
    `insert into sync.counters as c (name, labels, value)
     select name, labels, sum(value) from jsonb_to_recordset($1) as r(name text, labels jsonb, value double precision)
     group by name, labels order by name, labels
     on conflict (name, labels) do update set value = c.value + excluded.value`,
    [JSON.stringify(increments)],
  )
}

/**
 * All that has been counted by now, minutes that are not over included.
 *
 * @returns per name what was counted, in the order of the labels.
 */
export async function readCounters(database: Queryable): Promise<Map<CounterName, Count[]>> {
  const { rows } = await database.query<Increment>(
    `select name, labels, sum(value) as value from (
       select name, labels, value from sync.counters
       union all ${countsIn('(select * from sync.tallies where not is_folded) rollups')}
     ) counts group by name, labels order by name, labels`,
  )
  const counters = new Map<CounterName, Count[]>()
  for (const { name, ...count } of rows) counters.set(name, [...(counters.get(name) ?? []), count])
  return counters
}

/** SQL: what rows of `sync.tallies` add to what is counted. */
export const countsIn = (rollups: string): string => `
  select 'records' as name, jsonb_build_object('integration', integration, 'entity', entity, 'direction', direction, 'outcome', outcome) as labels,
    count::float as value from ${rollups}
  union all
  select 'waits', jsonb_build_object('integration', integration, 'entity', entity, 'direction', direction, 'bucket', wait_bucket::text), count
    from ${rollups} where wait_bucket is not null
  union all
  select 'waited_ms', jsonb_build_object('integration', integration, 'entity', entity, 'direction', direction), waited_ms
    from ${rollups} where wait_bucket is not null`
