import type { Entity } from '@tandem/contracts/sync'
import { SyncError } from '@tandem/sync-core'
import type pg from 'pg'
import { type MirrorTable, mirrorOf, writtenColumns } from './documents/registry.ts'
import type { References, SharedWrite } from './hub-store.ts'
import type { DocumentKey } from './keys.ts'
import { toRow } from './write-mirror.ts'
import { addVersions, writeVersions } from './write-versions.ts'

/** What documents are written with beside their fields. */
type Beside = {
  readonly references: References
  /** By column, of documents that belong to an integration: whose they are. */
  readonly given: Readonly<Record<string, unknown>>
}
type Wanted = { readonly write: SharedWrite; readonly row: Record<string, unknown> }

/**
 * Writes the decided fields of documents that are locked and as they were read; every other column keeps what a
 * person put there. Answers each document's id, by `ref`.
 *
 * @throws {SyncError} WRITE_CONTENDED when somebody else created or removed a document since.
 */
export async function writeShared(
  client: pg.PoolClient,
  entity: Entity,
  key: DocumentKey,
  writes: readonly SharedWrite[],
  { references, given }: Beside,
): Promise<ReadonlyMap<string, string>> {
  const mirror = mirrorOf(entity)
  const rows = writes.map((write) => ({ write, row: { ...toRow(mirror, write, references), ...given } }))
  const isMade = ({ write }: Wanted) => write.isNew && !(mirror.brought && write.key !== null)
  const created = await create(client, mirror, key, rows.filter(isMade), Object.keys(given))
  const patches = rows
    .filter((one) => !isMade(one))
    .map(({ write, row }) => ({
      [key.column]: write.key,
      ...pick(row, [...columnsOf(entity, write.changed), ...Object.keys(given)]),
    }))
  const found = await update(client, mirror, key, patches, Object.keys(given))
  return new Map(
    writes.map(({ ref, key: one }) => {
      const id = created.get(ref) ?? (one === null ? undefined : found.get(one))
      if (id === undefined)
        throw new SyncError('WRITE_CONTENDED', `${one ?? ref} was created or removed meanwhile`)
      return [ref, id]
    }),
  )
}

/** Answers the documents' ids, by key. */
async function update(
  client: pg.PoolClient,
  mirror: MirrorTable,
  key: DocumentKey,
  patches: readonly object[],
  given: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const columns = [...writtenColumns(mirror), ...given]
  const { rows } = await client.query<{ id: number; key: string; before: object }>(
    `update ${mirror.table} t set ${columns.map((column) => `${column} = p.${column}`).join(', ')}, updated_at = now()
     from jsonb_array_elements($1) patch
       join ${mirror.table} l on l.${key.column} = (patch->>'${key.column}')::${key.type}
       cross join lateral jsonb_populate_record(l, patch) p
     where t.id = l.id returning t.id, t.${key.column}::text as key, to_jsonb(l) as before`,
    [JSON.stringify(patches)],
  )
  const { table, hasVersions } = mirror
  if (hasVersions) await writeVersions(client, { table, columns }, rows)
  return new Map(rows.map((row) => [row.key, String(row.id)]))
}

/** Makes documents, and answers their ids by `ref`; those that somebody else has made since are left out. */
async function create(
  client: pg.PoolClient,
  mirror: MirrorTable,
  key: DocumentKey,
  wanted: readonly Wanted[],
  given: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (wanted.length === 0) return new Map()
  if (key.column === 'medusa_id') return createNamed(client, mirror, wanted)
  const columns = [...writtenColumns(mirror), ...given]
  // What has no name before it is made can't be told apart in one statement's answer.
  const made = new Map<string, number>()
  for (const { write, row } of wanted) {
    const [document] = await insert<{ id: number }>(client, mirror, columns, [row], { by: '1', answer: 'id' })
    if (document) made.set(write.ref, document.id)
  }
  const { table, hasVersions } = mirror
  if (hasVersions) await addVersions(client, { table, columns }, [...made.values()])
  return new Map([...made].map(([ref, id]) => [ref, String(id)]))
}

async function createNamed(
  client: pg.PoolClient,
  mirror: MirrorTable,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, string>> {
  const rows = wanted.map(({ write, row }) => ({ medusa_id: write.key, ...row }))
  const columns = ['medusa_id', ...writtenColumns(mirror)]
  const inserted = await insert<{ id: number; medusa_id: string | null }>(client, mirror, columns, rows, {
    by: 'medusa_id',
    answer: 'id, medusa_id',
  })
  const refs = new Map(wanted.map(({ write }) => [write.key, write.ref]))
  return new Map(inserted.map((row) => [refs.get(row.medusa_id) ?? '', String(row.id)]))
}

async function insert<Row extends pg.QueryResultRow>(
  client: pg.PoolClient,
  mirror: MirrorTable,
  columns: readonly string[],
  rows: readonly object[],
  { by, answer }: { readonly by: string; readonly answer: string },
): Promise<Row[]> {
  const list = columns.join(', ')
  const { rows: inserted } = await client.query<Row>(
    `insert into ${mirror.table} (${list}, created_at, updated_at)
     select ${list}, now(), now() from jsonb_populate_recordset(null::${mirror.table}, $1) order by ${by}
     on conflict do nothing returning ${answer}`,
    [JSON.stringify(rows)],
  )
  return inserted
}

function columnsOf(entity: Entity, fields: readonly string[]): string[] {
  const { columns, references } = mirrorOf(entity)
  return fields.flatMap((field) => columns[field] ?? references[field]?.column ?? [])
}

function pick(row: Record<string, unknown>, columns: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column, row[column]]))
}
