import type { Queryable } from '../ledger/database.ts'

/**
 * A companion is an integration that describes what another one bills: a CMS beside an account. It has no documents of
 * its own, and works on those of the other one.
 */
export async function isCompanion(database: Queryable, integration: string): Promise<boolean> {
  const { rows } = await database.query(
    'select from integrations where id = $1 and billed_by_id is not null',
    [integration],
  )
  return rows.length > 0
}

/** SQL: whose documents the integration `$1` works on. */
export const OWNER = 'coalesce((select billed_by_id from integrations where id = $1), $1)'
