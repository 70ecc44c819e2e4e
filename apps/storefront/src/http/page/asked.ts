import { notFound } from '@tanstack/react-router'
import { setResponseStatus } from '@tanstack/react-start/server'
import type { z } from 'zod'

/** Validates what a page asks a server function for. What no page can ask for is a page that is not there: 404. */
export const asked =
  <Schema extends z.ZodType>(schema: Schema) =>
  (given: z.input<Schema>): z.output<Schema> => {
    const parsed = schema.safeParse(given)
    if (parsed.success) return parsed.data
    setResponseStatus(404)
    throw notFound()
  }
