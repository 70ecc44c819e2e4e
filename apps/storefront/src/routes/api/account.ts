import { createFileRoute } from '@tanstack/react-router'
import { getRequestIP } from '@tanstack/react-start/server'
import { handleAccount } from '../../features/account/handle-account.ts'

export const Route = createFileRoute('/api/account')({
  server: { handlers: { POST: ({ request }) => handleAccount(request, getRequestIP()) } },
})
