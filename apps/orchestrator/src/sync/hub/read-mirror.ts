import type { Entity } from '@tandem/contracts/sync'
import type { PlatformRecord } from '@tandem/sync-core'
import type { Reading } from '../connectors/connector.ts'
import type { Queryable } from '../ledger/database.ts'
import { present, readAnswers } from './documents/read-answers.ts'
import { type MirrorTable, mirrorOf } from './documents/registry.ts'
import type { DocumentKey } from './keys.ts'

/** Version of a document in which people and sync both write: a hash of the shared columns, nothing else. */
function tokenSql(mirror: MirrorTable, integration: string): string {
  return `md5((${fieldsSql(mirror, integration)})::text)`
}

/** Documents `t` with their synced columns as the entity's mapper knows them, and their version. */
export function selectSql(mirror: MirrorTable, key: DocumentKey): string {
  const { integration } = key
  return `select t.id, t.${key.column}::text as key, ${fieldsSql(mirror, integration)} as fields,
    ${tokenSql(mirror, integration)} as token from ${mirror.table} t`
}

/**
 * Reads the synced columns of documents that both sides edit, under the names that the entity's mapper
 * knows. Read as SQL: the same columns are compared and written so, and no hook or locale has a say.
 */
export async function readMirror(
  database: Queryable,
  entity: Entity,
  key: DocumentKey,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Reading>> {
  const mirror = mirrorOf(entity)
  const { rows } = await database.query<{ id: number; key: string; fields: PlatformRecord; token: string }>(
    `${selectSql(mirror, key)} where t.${key.column} = any($1::${key.type}[])`,
    [keys],
  )
  return readAnswers(keys, new Map(rows.map((row) => [row.key, present(row.id, row.fields, row.token)])))
}

/** See `HubStore.lock`. */
export async function lockMirror(
  client: Queryable,
  entity: Entity,
  key: DocumentKey,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const mirror = mirrorOf(entity)
  const isOneOf = `${key.column} = any($1::${key.type}[])`
  await client.query(`select from ${mirror.table} where ${isOneOf} order by ${key.column} for update`, [keys])
  // A statement of its own: the first one's snapshot may be older than the rows it waited for.
  const { rows } = await client.query<{ key: string; token: string }>(
    `select t.${key.column}::text as key, ${tokenSql(mirror, key.integration)} as token
     from ${mirror.table} t where t.${isOneOf}`,
    [keys],
  )
  return new Map(rows.map((row) => [row.key, row.token]))
}

function fieldsSql(mirror: MirrorTable, integration: string): string {
  const companions = mirror.brought?.companions
  const own = `t.integration_id = ${quoted(integration)}`
  const seen = (field: string, column: string): string =>
    companions?.seen[field] === undefined
      ? column
      : `case when ${own} then ${column}::text else ${companions.seen[field]} end`
  const columns = Object.entries(mirror.columns).map(
    ([field, column]) => `'${field}', ${seen(field, `t.${column}`)}`,
  )
  const references = Object.entries(mirror.references).map(
    ([field, { column, table, entity, by = 'medusa_id' }]) => {
      const named = `(select r.${by} from ${table} r where r.id = t.${column})`
      if (!companions) return `'${field}', ${named}`
      const linked = `(select l.remote_id from sync.links l where l.integration = ${quoted(integration)}
        and l.entity = '${entity}' and l.hub_id = t.${column}::text and l.base is not null)`
      return `'${field}', case when ${own} then ${named} else ${linked} end`
    },
  )
  return `jsonb_build_object(${[...columns, ...references].join(', ')})`
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
