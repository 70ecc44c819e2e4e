/** The records whose address in a shop is made of their handle. */
const NAMED = ['product', 'product_category', 'product_collection', 'vendor'] as const

/**
 * Remembers under which handles a record was known, whatever wrote the change, so that old addresses, pages and
 * carts find it. As with all capture, a writer's statement never fails because of it.
 *
 * @param there the tables that exist: only those get a trigger.
 */
export function formerHandles(there: ReadonlySet<string>): string {
  const triggers = NAMED.filter((table) => there.has(table)).map(
    (table) => `
    create or replace trigger keep_former_handle after update of handle on "${table}"
    for each row when (old.handle is distinct from new.handle) execute function keep_former_handle();`,
  )
  return `create or replace function keep_former_handle() returns trigger language plpgsql as $capture$
  begin
    begin
      insert into former_handle (kind, handle, record_id) values (tg_table_name, old.handle, new.id)
      on conflict (kind, handle) do update set record_id = excluded.record_id, since = clock_timestamp();
    exception when others then
      raise warning 'a former handle was not kept (%)', sqlstate;
    end;
    return null;
  end $capture$;
  ${triggers.join('\n')}`
}

export const NAMED_TABLES: readonly string[] = NAMED
