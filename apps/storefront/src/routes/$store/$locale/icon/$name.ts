import { createFileRoute } from '@tanstack/react-router'
import { answerIcon } from '../../../../features/share/answer-share.ts'

export const Route = createFileRoute('/$store/$locale/icon/$name')({
  server: { handlers: { GET: ({ request, params }) => answerIcon(request, params, params.name) } },
})
