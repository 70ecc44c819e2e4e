import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { storefrontStoresSchema } from '@tandem/contracts'

/** Every store of an active tenant. Public: what it answers is in every visitor's browser anyway. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: stores } = await query.graph({
    entity: 'tenant_store',
    fields: ['*', 'tenant.id', 'tenant.handle', 'tenant.name', 'tenant.status'],
    pagination: { order: { created_at: 'ASC', id: 'ASC' } },
  })
  const answer = storefrontStoresSchema.parse({
    stores: stores
      .filter((store) => store.tenant?.status === 'active')
      .map((store) => ({
        id: store.id,
        handle: store.handle,
        name: store.name,
        tenant: store.tenant,
        salesChannelId: store.sales_channel_id,
        publishableKey: store.publishable_key,
        defaultLocale: store.default_locale,
        locales: store.locales,
        currencies: store.currencies,
      })),
  })
  res.json(answer)
}
