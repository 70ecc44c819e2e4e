import { z } from 'zod'
import type { Answer } from './route.ts'

/** Body of a refusal to an operator. */
export const refusalSchema = z.object({ success: z.literal(false), error: z.string() })

/** An answer with what was asked for beside `success`. */
export const success = <Shape extends z.ZodRawShape>(description: string, shape: Shape): Answer => ({
  description,
  schema: z.object({ success: z.literal(true), ...shape }),
})

/** A page of a list, with `next` for the following one. */
export const page = <Row extends z.ZodType, More extends z.ZodRawShape>(
  description: string,
  row: Row,
  more: More,
): Answer => success(description, { rows: z.array(row), next: z.string().nullable(), ...more })

export const refusal = (description: string): Answer => ({ description, schema: refusalSchema })

export const noSuch = (what: string): Answer => refusal(`There is no such ${what}, or not any more.`)
