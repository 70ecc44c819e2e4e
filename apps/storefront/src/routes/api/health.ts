import { createFileRoute } from '@tanstack/react-router'

/** Says that this process answers; the systems behind it have health routes of their own. */
export const Route = createFileRoute('/api/health')({
  server: {
    handlers: { GET: () => Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } }) },
  },
})
