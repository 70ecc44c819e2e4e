import { sql } from '@payloadcms/db-postgres/drizzle'
import { padded } from '@tandem/sync-core'
import { z } from 'zod'
import type { Transaction } from '../database/transaction.ts'

const liveSchema = z.object({
  rows: z.array(
    z.object({
      amount: z.string().nullable(),
      currency: z.string().nullable(),
      interval: z.string().nullable(),
      interval_count: z.coerce.number().nullable(),
      usage_type: z.string().nullable(),
      tax_behavior: z.string().nullable(),
    }),
  ),
})
type Live = z.infer<typeof liveSchema>['rows'][number]

/** The price as Stripe has it, or may have it any moment: what is published, and being made there. */
export async function readLive(transaction: Transaction, id: number): Promise<Live | undefined> {
  const found = await transaction.execute(sql`
    select amount, currency, interval, interval_count, usage_type, tax_behavior
    from billing_prices p where id = ${id} and _status = 'published' and exists (
      select from sync.links l where l.entity = 'billing-price' and l.integration = p.integration_id
        and l.hub_id = p.id::text and (l.remote_id is not null or l.intents <> '[]' or l.lease_until > now()))`)
  return liveSchema.parse(found).rows[0]
}

/** The fields that make a price another one, as its collection and its hub's mapper name them. */
type PricedBy = Readonly<
  Partial<Record<'amount' | 'currency' | 'interval' | 'intervalCount' | 'usageType' | 'taxBehavior', unknown>>
>

/** Whether Stripe would have to make another one of it. Tax can be set once. */
export function isAnother(live: Live, next: PricedBy): boolean {
  const isTaxSet = live.tax_behavior !== null && live.tax_behavior !== 'unspecified'
  const before: unknown[] = [
    amountIn(live.amount),
    live.currency,
    live.interval,
    ...(isTaxSet ? [live.tax_behavior] : []),
  ]
  const after: unknown[] = [
    amountIn(next.amount),
    next.currency,
    next.interval,
    ...(isTaxSet ? [next.taxBehavior] : []),
  ]
  if (live.interval !== null) {
    before.push(live.interval_count ?? 1, live.usage_type ?? 'licensed')
    after.push(next.intervalCount ?? 1, next.usageType ?? 'licensed')
  }
  return before.some((value, index) => (value ?? null) !== (after[index] ?? null))
}

/** `12.5` and `12.50` are the same. */
const amountIn = (text: unknown): string | null => (typeof text === 'string' && text ? padded(text, 0) : null)

/** Makes a document of what a price is, which takes its link to where it is billed along. Every column but the document's own: whatever is added later is kept, too. */
export async function keep(transaction: Transaction, id: number): Promise<void> {
  const columns = await columnsOf(transaction, 'billing_prices')
  const list = sql.raw(columns.map((name) => `"${name}"`).join(', '))
  const versions = sql.raw(
    [...columns, 'replaced_by_id', 'stripe_id'].map((name) => `version_${name}`).join(', '),
  )
  // One id of Stripe's is one document's at a time.
  const { rows } = namedSchema.parse(
    await transaction.execute(sql`
      update billing_prices p set stripe_id = null from billing_prices before
      where p.id = ${id} and before.id = p.id returning before.stripe_id as "stripeId"`),
  )
  const stripeId = rows[0]?.stripeId ?? null
  await transaction.execute(sql`
    with kept as (
      insert into billing_prices (${list}, replaced_by_id, stripe_id)
      select ${list}, id, ${stripeId} from billing_prices where id = ${id} returning *
    ), version as (
      insert into _billing_prices_v (parent_id, ${versions}, latest, created_at, updated_at)
      select kept.id, ${sql.raw(
        [...columns, 'replaced_by_id', 'stripe_id'].map((name) => `after.version_${name}`).join(', '),
      )}, true, now(), now()
      from kept cross join lateral jsonb_populate_record(null::_billing_prices_v,
        (select jsonb_object_agg('version_' || key, value) from jsonb_each(to_jsonb(kept)))) after
    )
    update sync.links l set hub_id = kept.id::text, lease_rev = lease_rev + 1, lease_until = null
    from kept where l.entity = 'billing-price' and l.integration = kept.integration_id and l.hub_id = ${String(id)}`)
}

const namedSchema = z.object({ rows: z.array(z.object({ stripeId: z.string().nullable() })) })

async function columnsOf(transaction: Transaction, table: string): Promise<string[]> {
  const found = await transaction.execute(sql`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and column_name not in ('id', 'replaced_by_id', 'stripe_id')`)
  return z
    .object({ rows: z.array(z.object({ name: z.string() })) })
    .parse(found)
    .rows.map(({ name }) => name)
}
