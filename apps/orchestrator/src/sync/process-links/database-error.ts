import { SyncError } from '@tandem/sync-core'
import { z } from 'zod'

/**
 * What a refused statement means for the record that it carried. null for failures of the database itself,
 * which say nothing about the record.
 *
 * Source: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function translateDatabaseError(error: unknown): SyncError | null {
  if (error instanceof SyncError) return error
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  const rule = ruleOf(error)
  const gone = error.code === '23503' ? goneOf(error) : null
  if (gone)
    return new SyncError('RECORD_INVALID', `${gone} no longer exists (${error.code})`, { cause: error })
  switch (error.code.slice(0, 2)) {
    case '22': // data exception: too long, out of range, a zero byte in a text
    case '23': // integrity constraint
      return new SyncError('RECORD_INVALID', `Payload's database refuses it by ${rule} (${error.code})`, {
        cause: error,
      })
    case '40': // deadlock, serialisation
    case '55': // lock timeout
      return new SyncError('WRITE_CONTENDED', `the database was contended (${error.code})`, { cause: error })
    default:
      return null
  }
}

/** The constraint, or the column that says it: a value that is missing breaks no constraint by name. */
function ruleOf(error: object): string {
  const { constraint, table, column } = detailSchema.parse(error)
  if (constraint) return constraint
  return column ? `the column ${[table, column].filter(Boolean).join('.')}` : 'a rule'
}

/** A key that another record has already: which table, which column, and what is in it. null for any other refusal. */
export type TakenKey = { readonly table: string; readonly column: string; readonly value: string }

export function takenKeyOf(error: unknown): TakenKey | null {
  const violation = violationSchema.safeParse(error)
  if (!violation.success) return null
  const { table, detail } = violation.data
  const [, column, value] = /^Key \((\w+)\)=\((.*)\) already exists/s.exec(detail) ?? []
  return column === undefined || value === undefined ? null : { table, column, value }
}

const violationSchema = z.looseObject({ code: z.literal('23505'), table: z.string(), detail: z.string() })

/** Names the document that a broken reference led to: `tenants 5`. Payload's ids say nothing about a person. */
function goneOf(error: object): string | null {
  const [, id, table] =
    /^Key \(\w+\)=\((\d+)\) is not present in table "(\w+)"/.exec(detailSchema.parse(error).detail ?? '') ??
    []
  return id === undefined ? null : `${table} ${id}`
}

const detailSchema = z.object({
  detail: z.string().optional(),
  constraint: z.string().optional(),
  table: z.string().optional(),
  column: z.string().optional(),
})
