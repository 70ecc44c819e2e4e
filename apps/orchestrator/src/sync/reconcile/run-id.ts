import { z } from 'zod'

/** A run's id: a bigint of Postgres, as text. */
export const runIdSchema = z.string().regex(/^[1-9]\d{0,17}$/)
