import { SyncError } from '@tandem/sync-core'

/**
 * What a refused statement means for the record that it carried. null for failures of the database itself,
 * which say nothing about the record.
 *
 * Source: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function translateDatabaseError(error: unknown): SyncError | null {
  if (error instanceof SyncError) return error
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  const constraint = 'constraint' in error ? String(error.constraint) : 'a rule'
  switch (error.code.slice(0, 2)) {
    case '22': // data exception: too long, out of range, a zero byte in a text
    case '23': // integrity constraint
      return new SyncError(
        'RECORD_INVALID',
        `Payload's database refuses it by ${constraint} (${error.code})`,
        {
          cause: error,
        },
      )
    case '40': // deadlock, serialisation
    case '55': // lock timeout
      return new SyncError('WRITE_CONTENDED', `the database was contended (${error.code})`, { cause: error })
    default:
      return null
  }
}
