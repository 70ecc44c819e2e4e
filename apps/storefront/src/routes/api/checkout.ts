import { createFileRoute } from '@tanstack/react-router'
import { getRequestIP } from '@tanstack/react-start/server'
import { handleCheckout } from '../../features/checkout/handle-checkout.ts'

export const Route = createFileRoute('/api/checkout')({
  server: { handlers: { POST: ({ request }) => handleCheckout(request, getRequestIP()) } },
})
