import { z } from 'zod'

/** What nobody has filled in: an emptied input and one that was never touched are the same. */
export const filledIn = z
  .string()
  .nullable()
  .transform((value) => value || null)
