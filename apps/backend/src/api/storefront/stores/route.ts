import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { type StorefrontStore, storefrontStoreSchema } from '@tandem/contracts/shop'

/**
 * Every store of an active tenant that can sell. Public: what it answers is in every visitor's browser anyway. One
 * store that has lost its sales channel, or that can't be read, doesn't shut the others.
 */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ stores: StorefrontStore[] }>,
): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: found } = await query.graph({
    entity: 'tenant_store',
    fields: ['*', 'tenant.id', 'tenant.handle', 'tenant.name', 'tenant.status', 'sales_channel.id'],
    pagination: { order: { created_at: 'ASC', id: 'ASC' } },
  })
  const stores = found
    .filter((store) => store.tenant?.status === 'active')
    .flatMap((store) => {
      const read = storefrontStoreSchema.safeParse({
        id: store.id,
        handle: store.handle,
        name: store.name,
        tenant: store.tenant,
        salesChannelId: store.sales_channel?.id,
        publishableKey: store.publishable_key,
        defaultLocale: store.default_locale,
        locales: store.locales,
        currencies: store.currencies,
      })
      if (read.success) return [read.data]
      const [issue] = read.error.issues
      const where = issue?.path.join('.') ?? ''
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`stores: ${store.id} is left out, because its ${where} is missing`)
      return []
    })
  res.json({ stores })
}
