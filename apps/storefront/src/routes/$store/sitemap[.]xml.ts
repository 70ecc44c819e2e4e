import { createFileRoute } from '@tanstack/react-router'
import { answerSitemap } from '../../features/sitemap/answer.ts'

export const Route = createFileRoute('/$store/sitemap.xml')({
  server: { handlers: { GET: ({ params }) => answerSitemap(params.store) } },
})
