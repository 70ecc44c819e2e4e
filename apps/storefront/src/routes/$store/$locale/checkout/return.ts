import { createFileRoute } from '@tanstack/react-router'
import { getRequestIP } from '@tanstack/react-start/server'
import { handleReturn } from '../../../../features/checkout/handle-return.ts'

export const Route = createFileRoute('/$store/$locale/checkout/return')({
  server: { handlers: { GET: ({ request, params }) => handleReturn(request, getRequestIP(), params) } },
})
