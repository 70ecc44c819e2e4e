import { createFileRoute } from '@tanstack/react-router'
import { getRequestIP } from '@tanstack/react-start/server'
import { handleCart } from '../../features/cart/handle-cart.ts'

export const Route = createFileRoute('/api/cart')({
  server: { handlers: { POST: ({ request }) => handleCart(request, getRequestIP()) } },
})
