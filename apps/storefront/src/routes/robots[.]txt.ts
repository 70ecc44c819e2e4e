import { createFileRoute } from '@tanstack/react-router'
import { answerRobots } from '../features/sitemap/answer.ts'

export const Route = createFileRoute('/robots.txt')({
  server: { handlers: { GET: answerRobots } },
})
