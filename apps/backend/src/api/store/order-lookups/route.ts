import type { MedusaResponse, MedusaStoreRequest } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { orderLookupSchema } from '@tandem/contracts/shop'

/**
 * The id of an order of this shop for who knows its number and the e-mail that it was placed with. Any other
 * pair, and a body of another form, is answered alike: `{ "id": null }`.
 */
export async function POST(
  req: MedusaStoreRequest<unknown>,
  res: MedusaResponse<{ id: string | null }>,
): Promise<void> {
  const asked = orderLookupSchema.safeParse(req.body)
  const channels = req.publishable_key_context.sales_channel_ids
  if (!asked.success || channels.length === 0) {
    res.json({ id: null })
    return
  }
  const { data: orders } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'order',
    fields: ['id', 'email'],
    filters: { display_id: String(asked.data.number), sales_channel_id: channels },
  })
  const found = orders.find(({ email }) => email?.toLowerCase() === asked.data.email)
  res.json({ id: found?.id ?? null })
}
