import { createFileRoute } from '@tanstack/react-router'
import { answerShareImage } from '../../../../features/share/answer-share.ts'

export const Route = createFileRoute('/$store/$locale/share/$')({
  server: {
    handlers: { GET: ({ request, params }) => answerShareImage(request, params, params._splat ?? '') },
  },
})
