import type { BringOverview } from '@tandem/contracts/operators'
import type { Queryable } from '../../sync/ledger/database.ts'

/** What an update would write: when it differs from what was written, that is offered. */
const FINGERPRINT = `md5(jsonb_build_array(p.title, p.description, p.images)::text)`

const STATE = `case
  when b.state is null then 'new'
  when b.state <> 'done' then b.state
  when b.fingerprint <> ${FINGERPRINT} then 'changed'
  else 'brought' end`

const SHOWN = 100

/** How an integration's products stand in Medusa; those first that somebody may want to do something about. */
export async function readBringing(database: Queryable, integration: string): Promise<BringOverview> {
  const all = `select p.shopify_id, p.title, p.status, ${STATE} as state, b.product_id, b.error
    from shopify_products p
    left join sync.brought_products b on b.integration = p.integration_id and b.remote_id = p.shopify_id
    where p.integration_id = $1`
  const counted = await database.query<{ state: keyof BringOverview['counts']; count: number }>(
    `select state, count(*)::int as count from (${all}) one group by state`,
    [integration],
  )
  const { rows } = await database.query<BringOverview['products'][number]>(
    `select shopify_id as "remoteId", title, state, product_id as "productId", error from (${all}) one
     order by array_position(array['failed', 'waiting', 'changed', 'new', 'brought'], state), title, shopify_id
     limit ${SHOWN}`,
    [integration],
  )
  const counts = { new: 0, waiting: 0, failed: 0, changed: 0, brought: 0 }
  for (const { state, count } of counted.rows) counts[state] = count
  return { counts, products: rows }
}

/**
 * Has products brought: all new ones and those that failed, or what has changed of those that are there. What is waiting
 * already goes on as it is.
 *
 * @returns how many.
 */
export async function startBringing(
  database: Queryable,
  integration: string,
  what: 'new' | 'changed',
  person: string,
): Promise<number> {
  const { rowCount } = await database.query(
    `insert into sync.brought_products (integration, remote_id, state, is_update, requested_by)
     select p.integration_id, p.shopify_id, 'waiting', $2 = 'changed', $3
     from shopify_products p
     left join sync.brought_products b on b.integration = p.integration_id and b.remote_id = p.shopify_id
     where p.integration_id = $1 and case when $2 = 'changed' then (${STATE}) = 'changed'
       else (${STATE}) in ('new', 'failed') end
     on conflict (integration, remote_id) do update
       set state = 'waiting', is_update = excluded.is_update, requested_by = excluded.requested_by, error = null,
         lease_until = null`,
    [integration, what, person],
  )
  return rowCount ?? 0
}

/** Leaves what is waiting as it was. @returns how many. */
export async function cancelBringing(database: Queryable, integration: string): Promise<number> {
  const { rowCount } = await database.query(
    `with waiting as (select * from sync.brought_products where integration = $1 and state = 'waiting'),
     back as (
       update sync.brought_products b set state = 'done' from waiting w
       where b.integration = w.integration and b.remote_id = w.remote_id and w.product_id is not null),
     gone as (
       delete from sync.brought_products b using waiting w
       where b.integration = w.integration and b.remote_id = w.remote_id and w.product_id is null)
     select from waiting`,
    [integration],
  )
  return rowCount ?? 0
}

/** Products that are to be brought together: of one integration, all new or all to be changed. */
export type Taken = {
  readonly integration: string
  readonly isUpdate: boolean
  readonly remoteIds: readonly string[]
}

/** Leases what waits the longest; undefined when nothing does. */
export async function takeWaiting(
  database: Queryable,
  limit: number,
  leaseSeconds: number,
): Promise<Taken | undefined> {
  const { rows } = await database.query<{ integration: string; is_update: boolean; remote_id: string }>(
    `with first as (
       select integration, is_update from sync.brought_products
       where state = 'waiting' and (lease_until is null or lease_until < now())
       order by integration, remote_id limit 1),
     taken as (
       select b.integration, b.remote_id from sync.brought_products b join first using (integration, is_update)
       where b.state = 'waiting' and (b.lease_until is null or b.lease_until < now())
       order by b.remote_id limit $1 for update of b skip locked)
     update sync.brought_products b set lease_until = now() + make_interval(secs => $2)
     from taken where b.integration = taken.integration and b.remote_id = taken.remote_id
     returning b.integration, b.is_update, b.remote_id`,
    [limit, leaseSeconds],
  )
  const [first] = rows
  return (
    first && {
      integration: first.integration,
      isUpdate: first.is_update,
      remoteIds: rows.map(({ remote_id }) => remote_id),
    }
  )
}

/** How it went with one. */
export type Ended = {
  readonly remoteId: string
  readonly productId: string | null
  readonly error: string | null
  /** Whether Medusa's is now as the shop's: one that was there before, and was not to be changed, may not be. */
  readonly isWritten: boolean
}

/** Keeps how it went. */
export async function recordBrought(
  database: Queryable,
  integration: string,
  ended: readonly Ended[],
): Promise<void> {
  await database.query(
    `update sync.brought_products b set lease_until = null, error = r.error,
       state = case when r."productId" is null then 'failed' else 'done' end,
       product_id = coalesce(r."productId", b.product_id),
       fingerprint = case when r."isWritten" then coalesce(${FINGERPRINT}, b.fingerprint) else coalesce(b.fingerprint, '') end
     from jsonb_to_recordset($2) as r("remoteId" text, "productId" text, error text, "isWritten" boolean)
       left join shopify_products p on p.integration_id = $1 and p.shopify_id = r."remoteId"
     where b.integration = $1 and b.remote_id = r."remoteId"`,
    [integration, JSON.stringify(ended)],
  )
}

/** Has what could not be brought now wait for a while. */
export async function postponeBringing(
  database: Queryable,
  { integration, remoteIds }: Taken,
  error: string,
  seconds: number,
) {
  await database.query(
    `update sync.brought_products set error = $3, lease_until = now() + make_interval(secs => $4)
     where integration = $1 and remote_id = any($2)`,
    [integration, remoteIds, error, seconds],
  )
}
