import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules, PaymentSessionStatus } from '@medusajs/framework/utils'
import { z } from 'zod'

const cartSchema = z.object({
  payment_collection: z
    .object({
      payment_sessions: z
        .array(z.object({ id: z.string(), status: z.string(), data: z.unknown() }).nullish())
        .nullish(),
    })
    .nullish(),
})
const workedOnSchema = z.object({ status: z.literal('processing') })

/**
 * Gives up what a bank holds for a cart that could not become an order. Medusa does so only for a payment that it
 * had authorised itself; a card that the shopper's browser has confirmed, and that Medusa never came to, would stay
 * held for a week. A payment that failed or waits for the shopper is kept: they go on with it. One that the bank is
 * still working on can't be given up, and is asked about when the bank tells of it.
 */
export async function releasePayment(container: MedusaContainer, cartId: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: orders }, { data: carts }] = await Promise.all([
    query.graph({ entity: 'order_cart', fields: ['order_id'], filters: { cart_id: cartId } }),
    query.graph({
      entity: 'cart',
      fields: ['payment_collection.payment_sessions.*'],
      filters: { id: cartId },
    }),
  ])
  // Another attempt has made the order: what is held is for that one.
  if (orders.length > 0) return
  const sessions = z.array(cartSchema).parse(carts)[0]?.payment_collection?.payment_sessions ?? []
  for (const session of sessions) {
    if (!session || session.status !== PaymentSessionStatus.PENDING) continue
    if (workedOnSchema.safeParse(session.data).success) continue
    try {
      await container.resolve(Modules.PAYMENT).deletePaymentSession(session.id)
    } catch (error) {
      const reason = error instanceof Error ? error.name : 'unknown'
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`payment: ${session.id} of a refused order was not released: ${reason}`)
    }
  }
}
