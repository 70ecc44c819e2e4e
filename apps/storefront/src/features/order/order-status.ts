export type OrderStatus = 'pending' | 'completed' | 'canceled' | 'shipped' | 'delivered'

/** Medusa keeps two statuses; a shopper asks one question: where is it? */
export function statusOf(order: {
  status: string
  fulfillment_status?: string | null | undefined
}): OrderStatus {
  if (order.status === 'canceled') return 'canceled'
  if (/delivered/.test(order.fulfillment_status ?? '')) return 'delivered'
  if (/shipped/.test(order.fulfillment_status ?? '')) return 'shipped'
  return order.status === 'completed' ? 'completed' : 'pending'
}
