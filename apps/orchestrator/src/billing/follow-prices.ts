import { priceTitle } from '@tandem/sync-core'
import { z } from 'zod'
import { queryableOf, type Transaction } from '../database/transaction.ts'
import { addVersions, writeVersions } from '../sync/hub/write-versions.ts'
import type { FollowedPrice } from './followed-values.ts'
import { isAnother, keep, readLive } from './kept-price.ts'

const heldSchema = z.object({
  id: z.int(),
  before: z.looseObject({}),
  key: z.string().nullable(),
  is_default: z.boolean().nullable(),
  is_sold: z.boolean(),
})
type Held = z.infer<typeof heldSchema>

/** The columns that are taken from Medusa. Such a price is paid once: Medusa knows no other. */
const TAKEN = [
  ...['title', 'currency', 'amount', 'interval', 'interval_count', 'usage_type', 'nickname', 'active'],
  ...['is_default', 'updated_from_stripe'],
]

/**
 * Gives a billing product a price for each of the product that it follows. One that is gone there is archived, and taken
 * up again when it comes back. The first is the default, unless the product has one.
 */
export async function followPrices(
  transaction: Transaction,
  product: number,
  wanted: readonly FollowedPrice[],
): Promise<void> {
  const database = queryableOf(transaction)
  const { rows } = await database.query(
    `select id, to_jsonb(t) as before, medusa_price as key, is_default,
       active and _status = 'published' as is_sold
     from billing_prices t where product_id = $1 and replaced_by_id is null order by id for update`,
    [product],
  )
  const held = heldSchema.array().parse(rows)
  const byKey = new Map(held.map((one) => [one.key, one]))
  const gone = held.filter(({ key }) => key !== null && wanted.every((one) => one.key !== key))
  const isFirstTime = held.every(({ key }) => key === null)
  const hasDefault = held.some((one) => one.is_default && one.is_sold && !gone.includes(one))
  const lacksDefault = !hasDefault && (isFirstTime || gone.some((one) => one.is_default))
  for (const [index, price] of wanted.entries()) {
    const one = byKey.get(price.key)
    const isDefault = index === 0 && lacksDefault
    if (one) await change(transaction, one, price, isDefault || one.is_default === true)
    else await make(transaction, product, price, isDefault)
  }
  await archive(transaction, gone)
}

/** Another amount makes another price of it, as it does where somebody saves one: what it was is kept. */
async function change(
  transaction: Transaction,
  { id, before }: Held,
  { currency, amount, nickname }: FollowedPrice,
  isDefault: boolean,
): Promise<void> {
  const live = await readLive(transaction, id)
  const isKept = live !== undefined && isAnother(live, { currency, amount, taxBehavior: live.tax_behavior })
  if (isKept) await keep(transaction, id)
  const { rowCount } = await queryableOf(transaction).query(
    `update billing_prices set title = $2, currency = $3, amount = $4, interval = null, interval_count = null,
       usage_type = null, nickname = $5, active = true, is_default = $6, updated_from_stripe = false, updated_at = now(),
       valid_from = case when $7 then now() else valid_from end
     where id = $1 and (title, currency, amount, interval::text, nickname, active, is_default) is distinct from
       ($2::text, $3::text, $4::text, null::text, $5::text, true, $6::bool)`,
    [id, priceTitle({ currency, amount }), currency, amount, nickname, isDefault, isKept],
  )
  const columns = isKept ? [...TAKEN, 'stripe_id', 'valid_from'] : TAKEN
  if (rowCount)
    await writeVersions(queryableOf(transaction), { table: 'billing_prices', columns }, [{ id, before }])
}

async function make(
  transaction: Transaction,
  product: number,
  { key, variant, nickname, currency, amount }: FollowedPrice,
  isDefault: boolean,
): Promise<void> {
  const database = queryableOf(transaction)
  const { rows } = await database.query<{ id: number }>(
    `insert into billing_prices (product_id, tenant_id, integration_id, title, currency, amount, tax_behavior, nickname,
       is_default, active, metadata, medusa_price, _status, updated_from_stripe, created_at, updated_at)
     select id, tenant_id, integration_id, $2, $3, $4, 'unspecified', $5, $6, true, $7, $8, 'published', false, now(), now()
     from billing_products where id = $1 returning id`,
    [
      ...[product, priceTitle({ currency, amount }), currency, amount, nickname, isDefault],
      ...[JSON.stringify({ medusa_variant: variant }), key],
    ],
  )
  const columns = [
    ...['product_id', 'tenant_id', 'integration_id', 'tax_behavior', 'metadata', 'medusa_price', '_status'],
    ...TAKEN,
  ]
  await addVersions(
    database,
    { table: 'billing_prices', columns },
    rows.map(({ id }) => id),
  )
}

async function archive(transaction: Transaction, gone: readonly Held[]): Promise<void> {
  const database = queryableOf(transaction)
  const { rows } = await database.query<{ id: number }>(
    `update billing_prices set active = false, is_default = false, updated_from_stripe = false, updated_at = now()
     where id = any($1::int[]) and active returning id`,
    [gone.map(({ id }) => id)],
  )
  const archived = gone.filter(({ id }) => rows.some((row) => row.id === id))
  const columns = ['active', 'is_default', 'updated_from_stripe']
  await writeVersions(database, { table: 'billing_prices', columns }, archived)
}
