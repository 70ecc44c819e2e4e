import type { Entity } from '@tandem/contracts/sync'
import { SyncError } from '@tandem/sync-core'
import type pg from 'pg'
import { z } from 'zod'
import type { Brought } from './documents/hub-document.ts'
import { mirrorOf, writtenColumns } from './documents/registry.ts'
import type { HubWrite, References } from './hub-store.ts'
import { toRow } from './write-mirror.ts'

const ownerSchema = z.object({
  name: z.string(),
  account: z.string(),
  tenant_id: z.int(),
  owner: z.string(),
})

/**
 * Writes documents that an integration brings, in one statement. One that is here already, under the same id of its
 * tenant's, is the same one: inactive since it was deleted there, say, or brought by an integration of the same shop
 * that has been taken out; it keeps the fields that are to be kept. Answers each document's id, by `ref`.
 */
export async function writeBrought(
  client: pg.PoolClient,
  entity: Entity,
  integration: string,
  writes: readonly HubWrite[],
  references: References,
): Promise<ReadonlyMap<string, string>> {
  const mirror = mirrorOf(entity)
  const { table, brought } = mirror
  if (!brought) throw new SyncError('INTERNAL', `no integration brings documents of ${entity}`)
  const given = await givenBy(client, integration, brought)
  const columns = [...new Set([...writtenColumns(mirror), ...Object.keys(given)])]
  const list = columns.join(', ')
  const { column, field } = brought.identity
  const ids = new Map<string, string>()
  // A system withholds the same fields of all records: this is one statement, or seldom two.
  for (const kept of new Set(writes.map(keptColumns))) {
    const some = writes.filter((write) => keptColumns(write) === kept)
    const rows = some.map((write) => ({ ...toRow(mirror, write, references), ...given }))
    const written = columns.filter((one) => !kept.split(' ').includes(one))
    const { rows: found } = await client.query<{ id: number; named: string }>(
      `insert into ${table} as t (${list}, created_at, updated_at)
       select ${list}, now(), now() from jsonb_populate_recordset(null::${table}, $1) order by ${column}
       on conflict (${column}, tenant_id) do update set
         ${written.map((one) => `${one} = excluded.${one}`).join(', ')}, updated_at = excluded.updated_at
       returning id, ${column} as named`,
      [JSON.stringify(rows)],
    )
    for (const { id, named } of found) ids.set(named, String(id))
  }
  return new Map(writes.map(({ ref, fields }) => [ref, ids.get(String(fields[field])) ?? '']))

  function keptColumns({ kept = [] }: HubWrite): string {
    return kept.flatMap((one) => mirror.columns[one] ?? mirror.references[one]?.column ?? []).join(' ')
  }
}

/** Whose documents are that an integration brings, and what else each is given, by column. */
export async function givenBy(
  client: pg.PoolClient,
  integration: string,
  { given }: Brought,
): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await client.query(
    'select name, account, tenant_id, coalesce(billed_by_id, id) as owner from integrations where id = $1',
    [integration],
  )
  const owner = ownerSchema.safeParse(rows[0])
  if (!owner.success)
    throw new SyncError('RECORD_INVALID', `the integration ${integration} belongs to no tenant (any more)`)
  const { name, account, tenant_id, owner: integration_id } = owner.data
  return { ...given({ name, account, isOwner: integration_id === integration }), tenant_id, integration_id }
}
