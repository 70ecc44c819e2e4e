import { createFileRoute } from '@tanstack/react-router'
import { env } from '../../env.ts'
import { handlePurge } from '../../http/server/handle-purge.ts'
import { purgeShop } from '../../lib/api/unified-client.ts'

export const Route = createFileRoute('/api/purge')({
  server: {
    handlers: {
      POST: ({ request }) =>
        handlePurge(request, { secrets: env().STOREFRONT_PURGE_SECRET, now: new Date(), purge: purgeShop }),
    },
  },
})
