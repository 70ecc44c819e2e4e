import { createFileRoute } from '@tanstack/react-router'
import { getRequestIP } from '@tanstack/react-start/server'
import { handleOrder } from '../../features/order/handle-order.ts'

export const Route = createFileRoute('/api/order')({
  server: { handlers: { POST: ({ request }) => handleOrder(request, getRequestIP()) } },
})
