import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { STRIPE } from '../../payment/stripe.ts'

/**
 * Opens Stripe in every region the first time that it is there; answers in how many. From then on merchants say
 * in Medusa's admin where it is offered. Without keys it is switched off: Medusa would go on offering a provider
 * that it knew once.
 */
export async function openStripe(database: Knex, { hasKeys }: { hasKeys: boolean }): Promise<number> {
  if (!hasKeys) {
    await database('payment_provider').where('id', 'like', 'pp_stripe%').update({ is_enabled: false })
    return 0
  }
  const { rowCount } = await database.raw<{ rowCount: number }>(
    `insert into region_payment_provider (id, region_id, payment_provider_id)
     select 'regpp_' || replace(gen_random_uuid()::text, '-', ''), r.id, :provider
       from region r
      where r.deleted_at is null
        and not exists (select 1 from region_payment_provider where payment_provider_id = :provider)
     on conflict do nothing`,
    { provider: STRIPE },
  )
  return rowCount
}
