import type { Entity, Lane } from '@tandem/contracts/sync'
import type { Queryable } from '../ledger/database.ts'
import { OWNER } from './companions.ts'
import { HUB_DOCUMENTS } from './documents/registry.ts'
import type { ChangedDocuments } from './hub-store.ts'
import { keyFor } from './keys.ts'

/** SQL: whether a document `t` is one of this lane's: `$1` is the integration. */
function isOf(entity: Entity): string {
  const { source, brought } = HUB_DOCUMENTS[entity]
  if (brought?.companions) return `t.integration_id = ${OWNER}`
  if (brought) return 't.integration_id = $1'
  return source ? `t.source = '${source}'` : 'true'
}

/** SQL: how a document `t` and a link `l` find each other. */
const joined = (integration: string): string =>
  keyFor(integration).column === 'medusa_id' ? 't.medusa_id = l.remote_id' : 't.id::text = l.hub_id'

/** See `HubStore.listChanged`. */
export async function listChangedDocuments(
  database: Queryable,
  { integration, entity }: Lane,
  since: Date,
  after: string | null,
  limit: number,
): Promise<ChangedDocuments> {
  const clock = await database.query<{ asOf: Date }>('select now() as "asOf"')
  const { table } = HUB_DOCUMENTS[entity]
  const touched =
    keyFor(integration).column === 'medusa_id'
      ? `select medusa_id collate "C" as id from ${table} where updated_at >= $3 and medusa_id collate "C" > $4`
      : `select l.remote_id collate "C" as id from ${table} t join sync.links l
           on l.integration = $1 and l.entity = $2 and ${joined(integration)}
         where t.updated_at >= $3 and l.remote_id collate "C" > $4`
  const { rows } = await database.query<{ id: string }>(
    `select id from (
       (${touched} order by 1 limit $5)
       union
       (select l.remote_id collate "C" from sync.links l
        where l.integration = $1 and l.entity = $2 and l.status = 'active' and l.base is not null
          and l.remote_id collate "C" > $4
          and not exists (select from ${table} t where ${joined(integration)})
        order by l.remote_id collate "C" limit $5)
     ) changed order by id limit $5`,
    [integration, entity, since, after ?? '', limit],
  )
  return { ids: rows.map((row) => row.id), asOf: clock.rows[0]?.asOf ?? since }
}

/** See `HubStore.listKnown`. */
export async function listKnownRecords(
  database: Queryable,
  { integration, entity }: Lane,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const { table, captured } = HUB_DOCUMENTS[entity]
  // They may be published though the ledger has never heard of them.
  const published =
    keyFor(integration).column === 'medusa_id' && captured === 'published'
      ? `union
       (select medusa_id collate "C" from ${table}
        where _status = 'published' and medusa_id collate "C" > $3
        order by medusa_id collate "C" limit $4)`
      : ''
  const { rows } = await database.query<{ id: string }>(
    `select id from (
       (select remote_id collate "C" as id from sync.links
        where integration = $1 and entity = $2 and remote_id collate "C" > $3 and status <> 'tombstone'
        order by remote_id collate "C" limit $4)
       ${published}
     ) known order by id limit $4`,
    [integration, entity, after ?? '', limit],
  )
  return rows.map((row) => row.id)
}

/** See `HubStore.listUnlinked`. Medusa's are found by the id that they carry, linked or not. */
export async function listUnlinkedDocuments(
  database: Queryable,
  { integration, entity }: Lane,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  if (keyFor(integration).column === 'medusa_id') return []
  const { rows } = await database.query<{ id: string }>(
    `select t.id::text as id from ${HUB_DOCUMENTS[entity].table} t
     where t.id > $3::int and ${isOf(entity)} and not exists (
       select from sync.links l where l.integration = $1 and l.entity = $2 and l.hub_id = t.id::text)
     order by t.id limit $4`,
    [integration, entity, after ?? 0, limit],
  )
  return rows.map((row) => row.id)
}
