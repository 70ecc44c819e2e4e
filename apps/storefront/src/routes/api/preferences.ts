import { createFileRoute } from '@tanstack/react-router'
import { env } from '../../env.ts'
import { savePreferences } from '../../http/preferences.ts'

export const Route = createFileRoute('/api/preferences')({
  server: { handlers: { POST: ({ request }) => savePreferences(request, env().STOREFRONT_URL) } },
})
