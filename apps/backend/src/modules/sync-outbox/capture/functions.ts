import type { CapturedTable, Mark } from './captured-table.ts'
import { PARTS, RECORDS } from './tables.ts'

/** Keys of a product's metadata that sync writes itself: their change is not a change of the product. */
const OWN_METADATA = `array['tandem', '_last_synced_from', '_last_synced_at']`

/** The place in a product of its content, which is a record of its own. */
const CONTENT = `metadata->'tandem'`

/** The channel that the relay listens on. */
export const OUTBOX_CHANNEL = 'sync_outbox'

/** One plpgsql trigger function per table, as `{ table, body }`. */
export function captureFunctions(): { table: string; body: string }[] {
  return [
    { table: 'product', body: productBody() },
    ...RECORDS.map((record) => ({ table: record.table, body: recordBody(record) })),
    ...PARTS.map((part) => ({ table: part.table, body: partsBody(part) })),
  ]
}

function productBody(): string {
  const changed = `(to_jsonb(n) - array['updated_at', 'metadata']) is distinct from (to_jsonb(o) - array['updated_at', 'metadata'])
      or (coalesce(n.metadata, '{}') - ${OWN_METADATA}) is distinct from (coalesce(o.metadata, '{}') - ${OWN_METADATA})`
  return branches({
    insert: [
      addToOutbox('product', `select n.id, 'created' as op from new_rows n`),
      addWritten('product-content', CONTENT),
    ],
    update: [
      addToOutbox(
        'product',
        `select n.id, ${lifecycle()} as op from new_rows n join old_rows o on o.id = n.id where ${changed}`,
      ),
      addRewritten('product-content', CONTENT),
    ],
    delete: [addToOutbox('product', `select o.id, 'deleted' as op from old_rows o`)],
  })
}

function recordBody({
  entity,
  alsoMoves,
  apart,
  events,
  inserted = `'created'`,
}: (typeof RECORDS)[number]): string {
  const moved = (rows: string) => alsoMoves.map((mark) => addMarks(mark, rows))
  const updated = alsoMoves.map((mark) => addMarks(mark, changedRows(['id'], mark.columns)))
  const named = Object.entries(events).map(([op, when]) => `when ${when} then '${op}'`)
  const elsewhere = `array[${['updated_at', ...apart.map(({ column }) => column)].map((name) => `'${name}'`).join(', ')}]`
  return branches({
    insert: [
      addToOutbox(entity, `select n.id, ${inserted} as op from new_rows n`),
      ...moved('new_rows'),
      ...apart.map((part) => addWritten(part.entity, part.column)),
    ],
    update: [
      addToOutbox(
        entity,
        `select n.id, ${lifecycle(named.join(' '))} as op from new_rows n join old_rows o on o.id = n.id
         where (to_jsonb(n) - ${elsewhere}) is distinct from (to_jsonb(o) - ${elsewhere})`,
      ),
      ...updated,
      ...apart.map((part) => addRewritten(part.entity, part.column)),
    ],
    delete: [addToOutbox(entity, `select o.id, 'deleted' as op from old_rows o`), ...moved('old_rows')],
  })
}

function partsBody({ key, marks }: CapturedTable): string {
  return branches({
    insert: marks.map((mark) => addMarks(mark, 'new_rows')),
    update: marks.map((mark) => addMarks(mark, changedRows(key, mark.columns))),
    delete: marks.map((mark) => addMarks(mark, 'old_rows')),
  })
}

/** Rows whose shown columns differ, as they were and as they are: a moved row concerns both its parents. */
function changedRows(key: readonly string[], columns: readonly string[]): string {
  const same = key.map((column) => `o.${column} = n.${column}`).join(' and ')
  const row = (alias: string) => `(${columns.map((column) => `${alias}.${column}`).join(', ')})`
  const where = `where ${row('n')} is distinct from ${row('o')}`
  return `(
    select n.* from new_rows n left join old_rows o on ${same} ${where}
    union all
    select o.* from old_rows o left join new_rows n on ${same} ${where})`
}

function lifecycle(more = ''): string {
  return `case
    when n.deleted_at is not null and o.deleted_at is null then 'deleted'
    when n.deleted_at is null and o.deleted_at is not null then 'created'
    ${more}
    else 'updated' end`
}

/** A part of a new row that is a record of its own: only if there is something in it. */
function addWritten(entity: string, part: string): string {
  return addToOutbox(entity, `select n.id, 'updated' as op from new_rows n where n.${part} is not null`)
}

function addRewritten(entity: string, part: string): string {
  return addToOutbox(
    entity,
    `select n.id, 'updated' as op from new_rows n join old_rows o on o.id = n.id
     where n.${part} is distinct from o.${part}`,
  )
}

function addMarks(mark: Mark, rows: string): string {
  const ids = mark.ids.replace('$rows', rows)
  return addToOutbox(mark.entity, `select x.id, 'updated' as op from (${ids}) x where x.id is not null`)
}

/** What says most about a record comes first. */
const STRONGEST_FIRST = `array['deleted', 'completed', 'placed', 'approved', 'created', 'updated']`

/**
 * One row for a record, with the strongest of its ops. A statement may change the same row twice: a foreign key
 * that clears two references to what was deleted is one change of `new_rows` for each of them.
 */
function addToOutbox(entity: string, select: string): string {
  return `
    insert into sync_outbox (entity, record_id, op, origin)
    select '${entity}', s.id, (array_agg(s.op order by array_position(${STRONGEST_FIRST}, s.op)))[1],
      nullif(current_setting('sync.origin', true), '') from (${select}) s group by s.id
    on conflict (txid, entity, record_id) do update set op = case
        when excluded.op = 'deleted' then 'deleted'
        when sync_outbox.op = 'deleted' then case excluded.op when 'created' then 'updated' else 'deleted' end
        when sync_outbox.op = 'updated' then excluded.op
        else sync_outbox.op end
      where excluded.op <> 'updated';
    if found then told := true; end if;`
}

/**
 * The body of a trigger. What goes wrong in here undoes what was captured of this statement and nothing else: the
 * writer must not fail at it, and the sweeps find what no hint told of. The warning names no value.
 */
function branches({
  insert,
  update,
  delete: remove,
}: Record<'insert' | 'update' | 'delete', string[]>): string {
  return `
declare told boolean := false;
begin
  begin
    if tg_op = 'INSERT' then ${insert.join('\n')}
    elsif tg_op = 'UPDATE' then ${update.join('\n')}
    else ${remove.join('\n')}
    end if;
    if told then perform pg_notify('${OUTBOX_CHANNEL}', ''); end if;
  exception when others then
    raise warning 'sync: a change of % was not captured (%)', tg_table_name, sqlstate;
  end;
  return null;
end`
}
