import type { Queryable } from '../ledger/database.ts'

/** Columns of a collection's table, which has one beside it for the versions of its documents. */
type Columns = { readonly table: string; readonly columns: readonly string[] }

const versionsOf = (table: string): string => `_${table}_v`

/** SQL: a document's row as a row of its versions, whose columns have types of their own. */
const asVersion = (table: string, row: string): string =>
  `jsonb_populate_record(null::${versionsOf(table)}, (select jsonb_object_agg('version_' || key, value) from jsonb_each(${row})))`

/**
 * Writes what documents have become into the newest of their versions, and into the published one beneath a draft: both
 * are shown in the admin, and saved from there. What a draft has otherwise is somebody's edit, and stays.
 *
 * @param rows the documents as they were before, by their ids.
 */
export async function writeVersions(
  client: Queryable,
  { table, columns }: Columns,
  rows: readonly { readonly id: number; readonly before: object }[],
): Promise<void> {
  if (rows.length === 0) return
  const set = columns.map((column) => {
    const own = `version_${column}`
    return `${own} = case when v.version__status = 'published' or v.${own} is not distinct from before.${own}
      then after.${own} else v.${own} end`
  })
  await client.query(
    `update ${versionsOf(table)} v set ${set.join(', ')}, version_updated_at = after.version_updated_at
     from jsonb_to_recordset($1) as r(id int, before jsonb)
       join ${table} d on d.id = r.id
       cross join lateral ${asVersion(table, 'r.before')} before
       cross join lateral ${asVersion(table, 'to_jsonb(d)')} after
     where v.parent_id = d.id and (v.latest or v.id = (
       select max(p.id) from ${versionsOf(table)} p where p.parent_id = d.id and p.version__status = 'published'))`,
    [JSON.stringify(rows)],
  )
}

/** Gives documents that were made beside Payload their first version, as it would have. */
export async function addVersions(
  client: Queryable,
  { table, columns }: Columns,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return
  const all = [...columns, 'created_at', 'updated_at'].map((column) => `version_${column}`)
  await client.query(
    `insert into ${versionsOf(table)} (parent_id, ${all.join(', ')}, latest, created_at, updated_at)
     select d.id, ${all.map((column) => `after.${column}`).join(', ')}, true, now(), now()
     from ${table} d cross join lateral ${asVersion(table, 'to_jsonb(d)')} after where d.id = any($1)`,
    [ids],
  )
}

/** Has columns of documents in their newest versions as they are now, whatever a draft said. */
export async function copyToVersions(
  client: Queryable,
  { table, columns }: Columns,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return
  const set = columns.map((column) => `version_${column} = after.version_${column}`)
  await client.query(
    `update ${versionsOf(table)} v set ${set.join(', ')}
     from ${table} d cross join lateral ${asVersion(table, 'to_jsonb(d)')} after
     where d.id = any($1) and v.parent_id = d.id and v.latest`,
    [ids],
  )
}
