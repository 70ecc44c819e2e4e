import { createFileRoute } from '@tanstack/react-router'
import { currentHost } from '../../http/address/shop-host.ts'
import { savePreferences } from '../../http/request-context/preferences.ts'

export const Route = createFileRoute('/api/preferences')({
  server: { handlers: { POST: ({ request }) => savePreferences(request, currentHost().origin) } },
})
