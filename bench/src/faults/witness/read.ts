import { withClient } from '@tandem/dev-services'
import { z } from 'zod'
import type { Change, Held, Kept, Side } from './change.ts'

const changesSchema = z.array(
  z.object({
    seq: z.coerce.number(),
    at: z.coerce.number(),
    txid: z.string(),
    record: z.string(),
    field: z.string(),
    token: z.string().nullable(),
    before: z.string().nullable(),
    bySync: z.boolean(),
    idle: z.boolean(),
  }),
)

type Databases = { readonly backend: string; readonly orchestrator: string }

/** Everything that the triggers of both databases wrote down, each side's in its order, and what was done in the shop. */
export async function readChanges(databases: Databases, inShop: readonly Change[]): Promise<Change[]> {
  // A price knows only its set; by now the set's product is known.
  const medusa = await rows(
    databases.backend,
    `select c.seq, extract(epoch from c.at) * 1000 as at, c.txid, coalesce(v.product_id, c.record) as record, c.field,
       c.token, c.before, c.by_sync as "bySync", c.idle
     from witness.changes c
     left join product_variant_price_set s on s.price_set_id = c.record
     left join product_variant v on v.id = s.variant_id order by c.seq`,
    changesSchema,
  )
  const payload = await rows(
    databases.orchestrator,
    `select seq, extract(epoch from at) * 1000 as at, txid, record, field, token, before, by_sync as "bySync", idle
     from witness.changes order by seq`,
    changesSchema,
  )
  const onSide = (side: Side) => (row: z.infer<typeof changesSchema>[number]) => ({ ...row, side })
  return [...medusa.map(onSide('remote')), ...payload.map(onSide('hub')), ...inShop]
}

/**
 * How many transactions of people have changed a record: products and customers by the rows that Medusa's outbox was ever
 * given, which are kept here after they were delivered; what Payload's people save by their own journal.
 */
export async function countPeoplesChanges(
  databases: Databases,
  inShop: readonly Change[],
): Promise<(side: Side, record: string) => number> {
  const countsSchema = z.array(z.object({ record: z.string(), changes: z.number() }))
  const medusa = await rows(
    databases.backend,
    `select record, count(distinct txid)::int as changes from witness.outbox
     where entity in ('product', 'customer') and origin is distinct from 'payload' group by record`,
    countsSchema,
  )
  const payload = await rows(
    databases.orchestrator,
    'select record, count(distinct txid)::int as changes from witness.changes where not by_sync group by record',
    countsSchema,
  )
  const counts = {
    remote: new Map(medusa.map(({ record, changes }) => [record, changes])),
    hub: new Map(payload.map(({ record, changes }) => [record, changes])),
  }
  for (const { record } of inShop) counts.remote.set(record, (counts.remote.get(record) ?? 0) + 1)
  return (side, record) => counts[side].get(record) ?? 0
}

const tokensSchema = z.array(
  z.object({ record: z.string(), field: z.string(), token: z.string().nullable() }),
)

/** What a shop's customers are called: their ids, and the edit that named them. */
type NamesInShop = readonly { readonly record: string; readonly token: string | null }[]

/** Answers what both sides hold now, read from their own tables. A record that is gone on a side holds null there. */
export async function readHeld(databases: Databases, inShop: NamesInShop): Promise<Held[]> {
  const medusa = await rows(
    databases.backend,
    `with fields as (
       select p.id as record, c.field, c.token from product p, lateral (values
         ('title', witness.title_in_medusa(p)),
         ('description', witness.description_in_medusa(p)),
         ('seo', witness.seo_in_medusa(p)),
         ('price', (
           select trim_scale(pr.amount)::text from product_variant v
           join product_variant_price_set s on s.variant_id = v.id and s.deleted_at is null
           join price pr on pr.price_set_id = s.price_set_id and pr.deleted_at is null and pr.price_list_id is null
           where v.product_id = p.id and v.deleted_at is null limit 1))) c(field, token)
       where p.deleted_at is null
       union all
       select s.id, c.field, witness.edit_of(c.text) from tenant_store s, lateral (values
         ('tagline', s.branding #>> '{tagline,en}'), ('announcement', s.branding #>> '{announcement,en}')) c(field, text)
       where s.deleted_at is null
       union all
       select k.id, c.field, witness.edit_of(c.text) from customer k, lateral (values
         ('firstName', k.first_name), ('lastName', k.last_name), ('company', k.company_name)) c(field, text)
       where k.deleted_at is null)
     select * from fields`,
    tokensSchema,
  )
  const payload = await rows(
    databases.orchestrator,
    `with fields as (
       select p.medusa_id as record, c.field, c.token from products p, lateral (values
         ('title', witness.edit_of(p.title)), ('price', witness.price_in_payload(p))) c(field, token)
       union all
       select p.medusa_id, c.field, witness.edit_of(c.text) from product_content p
       join product_content_locales l on l._parent_id = p.id and l._locale = 'en', lateral (values
         ('description', l.description::text), ('seo', l.seo_title)) c(field, text)
       where p._status = 'published'
       union all
       select s.medusa_id, c.field, witness.edit_of(c.text) from stores s
       join stores_locales l on l._parent_id = s.id and l._locale = 'en', lateral (values
         ('tagline', l.tagline), ('announcement', l.announcement)) c(field, text)
       union all
       select k.medusa_id, c.field, witness.edit_of(c.text) from customers k, lateral (values
         ('firstName', k.first_name), ('lastName', k.last_name), ('company', k.company)) c(field, text)
       where k.shopify_id is null
       union all
       select k.shopify_id, 'shopFirstName', witness.edit_of(k.first_name) from customers k
       where k.shopify_id is not null)
     select * from fields`,
    tokensSchema,
  )
  const held = new Map<string, { record: string; field: string } & Record<Side, string | null>>()
  for (const [side, list] of [
    ['remote', [...medusa, ...inShop.map((named) => ({ ...named, field: 'shopFirstName' }))]],
    ['hub', payload],
  ] as const) {
    for (const { record, field, token } of list) {
      const key = `${record} ${field}`
      const seen = held.get(key) ?? { record, field, remote: null, hub: null }
      held.set(key, { ...seen, [side]: token })
    }
  }
  return [...held.values()]
}

/** Answers what gave way to the other side's value, as it is shown to people. */
export function readConflicts(databases: Databases): Promise<Kept[]> {
  return rows(
    databases.orchestrator,
    `select remote_id as record, field, witness.edit_of(loser_value #>> '{}') as token from sync_conflicts`,
    tokensSchema,
  )
}

async function rows<T extends z.ZodType>(database: string, sql: string, schema: T): Promise<z.infer<T>> {
  return withClient(database, async (client) => schema.parse((await client.query(sql)).rows))
}
