import { createFileRoute } from '@tanstack/react-router'
import { answerManifest } from '../../../features/share/answer-manifest.ts'

export const Route = createFileRoute('/$store/$locale/manifest.webmanifest')({
  server: { handlers: { GET: ({ request, params }) => answerManifest(request, params) } },
})
