import { z } from 'zod'
import { queryableOf, type Transaction } from '../database/transaction.ts'
import { copyToVersions, writeVersions } from '../sync/hub/write-versions.ts'
import { followPrices } from './follow-prices.ts'
import { FOLLOWED_FIELDS, followedPrices, followedProduct } from './followed-values.ts'

const followerSchema = z.object({
  id: z.int(),
  before: z.looseObject({}),
  product: z.looseObject({ variants: z.unknown() }),
  is_own: z.boolean(),
})

/**
 * Gives billing products, and their prices, what the products of Medusa's say that they follow. Whatever was written,
 * and by whom, it ends in the same: where nothing differs nothing is written, and so it is nobody's news. Triggers tell
 * Stripe of the rest, as of anybody's edit.
 *
 * @param which SQL on `b`, the billing product, and `p`, the mirror of the one that it follows; `$1` are the keys.
 */
export async function follow(
  transaction: Transaction,
  which: string,
  keys: readonly unknown[],
): Promise<void> {
  const database = queryableOf(transaction)
  const { rows } = await database.query(
    `select b.id, to_jsonb(b) as before, to_jsonb(p) as product, b.tenant_id is not distinct from p.tenant_id as is_own
     from billing_products b join products p on p.id = b.medusa_product_id
     where ${which} order by b.id for update of b`,
    [keys],
  )
  for (const { id, before, product, is_own } of followerSchema.array().parse(rows)) {
    if (!is_own) {
      await letGo(transaction, [id])
      continue
    }
    const { name, description, images, active } = followedProduct(product)
    const { rowCount } = await database.query(
      `update billing_products set name = $2, description = $3, images = $4, active = $5, updated_from_stripe = false,
         updated_at = now()
       where id = $1 and (name, description, images, active) is distinct from ($2::text, $3::text, $4::jsonb, $5::bool)`,
      [id, name, description, JSON.stringify(images), active],
    )
    if (rowCount)
      await writeVersions(database, { table: 'billing_products', columns: FOLLOWED_FIELDS }, [{ id, before }])
    await followPrices(transaction, id, followedPrices(product.variants))
  }
}

/** The billing products whose product is gone, or somebody else's now, stay as they were, and are not sold any more. */
export async function letGo(transaction: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  const database = queryableOf(transaction)
  await database.query(
    `update billing_products set active = false, medusa_product_id = null, updated_from_stripe = false,
       updated_at = now() where id = any($1::int[])`,
    [ids],
  )
  await copyToVersions(database, { table: 'billing_products', columns: ['active', 'medusa_product_id'] }, ids)
  await unfollowPrices(transaction, ids)
}

/** Prices of billing products that follow nobody (any more) are their editors' own. */
export async function unfollowPrices(transaction: Transaction, products: readonly number[]): Promise<void> {
  const database = queryableOf(transaction)
  const { rows } = await database.query<{ id: number }>(
    `update billing_prices p set medusa_price = null where medusa_price is not null and product_id = any($1::int[])
       and not exists (select from billing_products b where b.id = p.product_id and b.medusa_product_id is not null)
     returning id`,
    [products],
  )
  await copyToVersions(
    database,
    { table: 'billing_prices', columns: ['medusa_price'] },
    rows.map(({ id }) => id),
  )
}
