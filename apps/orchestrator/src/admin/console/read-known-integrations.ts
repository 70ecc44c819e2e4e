import { connectorNamed } from '../../sync/connectors/integrations.ts'
import type { Queryable } from '../../sync/ledger/database.ts'
import type { KnownIntegration } from './known-integrations.tsx'

/** Every integration that there is, with the kinds of records that it has. */
export async function readKnownIntegrations(database: Queryable): Promise<KnownIntegration[]> {
  const { rows } = await database.query<Omit<KnownIntegration, 'entities'>>(
    'select id, name, connector from sync.integrations order by name, id',
  )
  return rows.map((row) => ({
    ...row,
    entities: Object.values(connectorNamed(row.connector)?.bindings ?? {}).map(({ entity }) => entity.name),
  }))
}
