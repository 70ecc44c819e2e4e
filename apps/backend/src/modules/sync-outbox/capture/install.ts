import { createHash } from 'node:crypto'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { DASHBOARD_WEBHOOKS } from '@tandem/contracts/sync'
import { formerHandles, NAMED_TABLES } from './former-handles.ts'
import { captureFunctions } from './functions.ts'

/** Any number: everybody who installs triggers takes the same advisory lock. */
const LOCK = 7_266_001

const EVENTS = [
  { event: 'insert', tables: 'new table as new_rows' },
  { event: 'update', tables: 'old table as old_rows new table as new_rows' },
  { event: 'delete', tables: 'old table as old_rows' },
]

/**
 * Installs the capture triggers when they are missing or have another text. Runs after every migration
 * and at every start: link tables exist only after the modules' own migrations, and creating a trigger
 * locks its table, so nothing is touched when the text is the same.
 *
 * @returns the tables that are not there (a module that is not installed has nothing to capture).
 */
export async function installCapture(
  database: Knex,
  options: { hasDashboard: boolean },
): Promise<{ installed: boolean; missing: readonly string[] }> {
  return await database.transaction(async (transaction) => {
    await transaction.raw('select pg_advisory_xact_lock(?)', [LOCK])
    const wanted = captureFunctions()
    const there = await existingTables(transaction, [...wanted.map(({ table }) => table), ...NAMED_TABLES])
    const functions = wanted.filter(({ table }) => there.has(table))
    const missing = wanted.filter(({ table }) => !there.has(table)).map(({ table }) => table)
    const copies = copyForDashboard(options.hasDashboard) + formerHandles(there)
    const definition = hash(JSON.stringify([functions, EVENTS, copies]))
    if (await isInstalled(transaction, definition, functions.length * EVENTS.length)) {
      return { installed: false, missing }
    }
    for (const { table, body } of functions) {
      await transaction.raw(statements(table, body))
    }
    await transaction.raw(copies)
    await transaction.raw(
      `insert into sync_capture (definition) values (:definition)
       on conflict (only_one) do update set definition = :definition, installed_at = now()`,
      { definition },
    )
    return { installed: true, missing }
  })
}

/** What a dashboard elsewhere is told of is copied as it is written; without one nothing is kept for it. */
function copyForDashboard(hasDashboard: boolean): string {
  const drop = 'drop trigger if exists sync_dashboard_copy on sync_outbox;'
  if (!hasDashboard) return drop
  const entities = Object.keys(DASHBOARD_WEBHOOKS).map((entity) => `'${entity}'`)
  return `${drop}
  create or replace function sync_dashboard_copy() returns trigger language plpgsql as $capture$
  begin
    begin
      insert into sync_dashboard_outbox (entity, record_id, op)
      select entity, record_id, op from new_rows where entity in (${entities.join(', ')});
    exception when others then
      raise warning 'sync: a change was not kept for the dashboard (%)', sqlstate;
    end;
    return null;
  end $capture$;
  create trigger sync_dashboard_copy after insert on sync_outbox
    referencing new table as new_rows for each statement execute function sync_dashboard_copy();`
}

function statements(table: string, body: string): string {
  const triggers = EVENTS.map(
    ({ event, tables }) => `
    create or replace trigger sync_capture_${event} after ${event} on "${table}"
    referencing ${tables} for each statement execute function sync_capture_${table}();`,
  )
  return `create or replace function sync_capture_${table}() returns trigger language plpgsql as $capture$${body}$capture$;
  ${triggers.join('\n')}`
}

async function existingTables(database: Knex, tables: readonly string[]): Promise<Set<string>> {
  const { rows } = await database.raw<{ rows: { table: string }[] }>(
    `select t as "table" from json_array_elements_text(?::json) t where to_regclass(quote_ident(t)) is not null`,
    [JSON.stringify(tables)],
  )
  return new Set(rows.map((row) => row.table))
}

async function isInstalled(database: Knex, definition: string, triggers: number): Promise<boolean> {
  const { rows } = await database.raw<{ rows: { same: boolean; triggers: string }[] }>(
    `select exists (select from sync_capture where definition = ?) as same,
       (select count(*) from pg_trigger where tgname like 'sync\\_capture\\_%' and tgenabled <> 'D') as triggers`,
    [definition],
  )
  return rows.some((found) => found.same && Number(found.triggers) === triggers)
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
