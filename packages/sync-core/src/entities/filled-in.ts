import { z } from 'zod'

/** An empty value: an emptied input and one that was never touched are the same. */
export const filledIn = z
  .string()
  .nullable()
  .transform((value) => value || null)
