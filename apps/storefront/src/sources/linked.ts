import { z } from 'zod'
import { log } from '../log/log.ts'

/**
 * Records that another one only points to: the promotion of a cart, the picture of a block. What they point to may
 * be deleted, disabled or empty, and the system that answers then sends null, or half of it. That costs what would
 * have been shown of it and nothing else, so here it is read as nothing.
 */

/** null for one that is gone, or that can't be read. */
export function linked<T extends z.ZodType>(schema: T) {
  return schema
    .nullish()
    .catch((failed) => {
      leftOut(failed.error.issues)
      return null
    })
    .transform((found) => found ?? null)
}

/** Without those that are gone, or that can't be read; empty when there is no list at all. */
export function listed<T extends z.ZodType>(schema: T) {
  return z
    .array(z.unknown())
    .nullish()
    .transform((list) => (list ?? []).flatMap((item): z.output<T>[] => readable(schema, item)))
}

function readable<T extends z.ZodType>(schema: T, item: unknown): z.output<T>[] {
  // Being gone is nobody's mistake, so it is not in the log.
  if (item === null || item === undefined) return []
  const parsed = schema.safeParse(item)
  if (parsed.success) return [parsed.data]
  leftOut(parsed.error.issues)
  return []
}

/** Text that somebody may have emptied. */
export const textOrNone = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => text ?? null)

function leftOut(issues: readonly { path: PropertyKey[]; message: string }[]): void {
  const [issue] = issues
  log('error', 'linked_record.left_out', {
    code: 'PEER_ANSWER_INVALID',
    field: issue?.path.map(String).join('.'),
    message: issue?.message,
  })
}
