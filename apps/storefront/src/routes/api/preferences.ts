import { createFileRoute } from '@tanstack/react-router'
import { savePreferences } from '../../http/preferences.ts'
import { currentHost } from '../../http/shop-host.ts'

export const Route = createFileRoute('/api/preferences')({
  server: { handlers: { POST: ({ request }) => savePreferences(request, currentHost().origin) } },
})
