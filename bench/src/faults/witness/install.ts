import { withClient } from '@tandem/dev-services'

/**
 * The witness: triggers of the bench's own in both databases that write down every change of a watched
 * field in the transaction that makes it, with who made it. They know nothing of links, bases or hints, so
 * what they tell is independent of the engine that is being tested; and an edit whose request failed is in
 * here if, and only if, it was committed.
 *
 * `token` is the unique value that an edit wrote, in the form that both sides share; null when there is
 * none; `before` is what it replaced, where both sides may edit. `record` is the remote id. `by_sync`: written by the
 * engine. `idle`: the engine's write changed nothing but a time.
 */
const JOURNAL = `
  drop schema if exists witness cascade;
  create schema witness;
  create table witness.changes (
    seq bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    txid text not null default pg_current_xact_id()::text,
    record text not null,
    field text not null,
    token text,
    before text,
    by_sync boolean not null,
    idle boolean not null default false
  );
  create function witness.edit_of(text) returns text language sql immutable
    return substring($1 from 'edit [0-9]+');
`

/** Medusa: who wrote is said by the setting that the apply route makes in its transaction. */
const MEDUSA = `
  create table witness.outbox (entity text not null, record text not null, origin text, txid text not null);
  create function witness.copy_outbox() returns trigger language plpgsql as $$
  begin
    insert into witness.outbox values (new.entity, new.record_id, new.origin, new.txid::text);
    return null;
  end $$;
  create trigger witness after insert on sync_outbox for each row execute function witness.copy_outbox();

  create function witness.by_sync() returns boolean language sql
    return coalesce(current_setting('sync.origin', true), '') = 'payload';

  create function witness.title_in_medusa(p product) returns text language sql
    return case when p.deleted_at is null then witness.edit_of(p.title) end;
  create function witness.description_in_medusa(p product) returns text language sql
    return witness.edit_of(p.metadata #>> '{tandem,content,en,description}');
  create function witness.seo_in_medusa(p product) returns text language sql
    return witness.edit_of(p.metadata #>> '{tandem,content,en,seo,title}');

  create function witness.product() returns trigger language plpgsql as $$
  declare
    was product := case when tg_op = 'UPDATE' then old end;
  begin
    insert into witness.changes (record, field, token, by_sync)
    select new.id, c.field, c.token, witness.by_sync() from (values
      ('title', witness.title_in_medusa(new), witness.title_in_medusa(was)),
      ('description', witness.description_in_medusa(new), witness.description_in_medusa(was)),
      ('seo', witness.seo_in_medusa(new), witness.seo_in_medusa(was))) c(field, token, before)
    where c.token is distinct from c.before;
    if tg_op = 'UPDATE' and witness.by_sync() and new.metadata->'tandem' is not distinct from old.metadata->'tandem' then
      insert into witness.changes (record, field, by_sync, idle) values (new.id, 'description', true, true);
    end if;
    return null;
  end $$;
  create trigger witness after insert or update on product for each row execute function witness.product();

  -- A creation that is undone: its workflow failed half-way, nobody was told of it, and it takes its rows back.
  create function witness.undone_product() returns trigger language plpgsql as $$
  begin
    insert into witness.changes (record, field, by_sync) values (old.id, 'title', witness.by_sync());
    return null;
  end $$;
  create trigger witness_undone after delete on product for each row execute function witness.undone_product();

  create function witness.price() returns trigger language plpgsql as $$
  begin
    if new.deleted_at is null and new.price_list_id is null then
      insert into witness.changes (record, field, token, by_sync)
      values (new.price_set_id, 'price', trim_scale(new.amount)::text, witness.by_sync());
    end if;
    return null;
  end $$;
  create trigger witness after insert or update of amount, deleted_at on price
    for each row execute function witness.price();

  create function witness.store() returns trigger language plpgsql as $$
  begin
    insert into witness.changes (record, field, token, by_sync)
    select new.id, c.field, witness.edit_of(new.branding #>> c.path), witness.by_sync()
    from (values ('tagline', '{tagline,en}'::text[]), ('announcement', '{announcement,en}')) c(field, path)
    where new.branding #>> c.path is distinct from old.branding #>> c.path;
    if witness.by_sync() and new.branding is not distinct from old.branding then
      insert into witness.changes (record, field, by_sync, idle) values (new.id, 'tagline', true, true);
    end if;
    return null;
  end $$;
  create trigger witness after update on tenant_store for each row execute function witness.store();

  create function witness.customer() returns trigger language plpgsql as $$
  declare
    was customer := case when tg_op = 'UPDATE' then old end;
  begin
    insert into witness.changes (record, field, token, before, by_sync)
    select new.id, c.field, c.token, c.before, witness.by_sync() from (values
      ('firstName', witness.edit_of(new.first_name), witness.edit_of(was.first_name)),
      ('lastName', witness.edit_of(new.last_name), witness.edit_of(was.last_name)),
      ('company', witness.edit_of(new.company_name), witness.edit_of(was.company_name))) c(field, token, before)
    where c.token is distinct from c.before;
    if tg_op = 'UPDATE' and witness.by_sync() and (new.first_name, new.last_name, new.company_name)
       is not distinct from (old.first_name, old.last_name, old.company_name) then
      insert into witness.changes (record, field, by_sync, idle) values (new.id, 'firstName', true, true);
    end if;
    return null;
  end $$;
  create trigger witness after insert or update on customer for each row execute function witness.customer();
`

/** Payload: the engine writes on connections of its own, and says so in their name. */
const PAYLOAD = `
  create function witness.by_sync() returns boolean language sql
    return current_setting('application_name') = 'tandem-sync';

  create function witness.price_in_payload(p products) returns text language sql
    return trim_scale((p.variants #>> '{0,prices,0,amount}')::numeric)::text;

  create function witness.product() returns trigger language plpgsql as $$
  declare
    was products := case when tg_op = 'INSERT' then null else old end;
    is_now products := case when tg_op = 'DELETE' then null else new end;
  begin
    insert into witness.changes (record, field, token, by_sync)
    select coalesce(is_now.medusa_id, was.medusa_id), c.field, c.token, witness.by_sync() from (values
      ('title', witness.edit_of(is_now.title), witness.edit_of(was.title)),
      ('price', witness.price_in_payload(is_now), witness.price_in_payload(was))) c(field, token, before)
    where c.token is distinct from c.before;
    if tg_op = 'UPDATE' and witness.by_sync()
       and to_jsonb(new) - 'updated_at' = to_jsonb(old) - 'updated_at' then
      insert into witness.changes (record, field, by_sync, idle) values (new.medusa_id, 'title', true, true);
    elsif tg_op = 'UPDATE' and witness.by_sync() then
      insert into witness.changes (record, field, by_sync) values (new.medusa_id, 'other', true);
    end if;
    return null;
  end $$;
  create trigger witness after insert or update or delete on products
    for each row execute function witness.product();

  create function witness.content() returns trigger language plpgsql as $$
  begin
    insert into witness.changes (record, field, token, by_sync)
    select p.medusa_id, c.field, c.token, witness.by_sync()
    from product_content p, (values
      ('description', witness.edit_of(new.description::text)), ('seo', witness.edit_of(new.seo_title))) c(field, token)
    where p.id = new._parent_id and p._status = 'published' and new._locale = 'en' and c.token is not null;
    return null;
  end $$;
  create trigger witness after insert or update on product_content_locales
    for each row execute function witness.content();

  create function witness.store() returns trigger language plpgsql as $$
  begin
    insert into witness.changes (record, field, token, by_sync)
    select s.medusa_id, c.field, c.token, witness.by_sync()
    from stores s, (values
      ('tagline', witness.edit_of(new.tagline)), ('announcement', witness.edit_of(new.announcement))) c(field, token)
    where s.id = new._parent_id and new._locale = 'en' and c.token is not null;
    return null;
  end $$;
  create trigger witness after insert or update on stores_locales
    for each row execute function witness.store();

  create function witness.customer() returns trigger language plpgsql as $$
  declare
    was customers := case when tg_op = 'UPDATE' then old end;
  begin
    insert into witness.changes (record, field, token, before, by_sync)
    select coalesce(new.shopify_id, new.medusa_id), c.field, c.token, c.before, witness.by_sync() from (values
      (case when new.shopify_id is null then 'firstName' else 'shopFirstName' end,
        witness.edit_of(new.first_name), witness.edit_of(was.first_name)),
      ('lastName', witness.edit_of(new.last_name), witness.edit_of(was.last_name)),
      ('company', witness.edit_of(new.company), witness.edit_of(was.company))) c(field, token, before)
    where c.token is distinct from c.before;
    if tg_op = 'UPDATE' and witness.by_sync() and to_jsonb(new) - 'updated_at' = to_jsonb(old) - 'updated_at' then
      insert into witness.changes (record, field, by_sync, idle)
      values (coalesce(new.shopify_id, new.medusa_id), 'firstName', true, true);
    end if;
    return null;
  end $$;
  create trigger witness after insert or update on customers for each row execute function witness.customer();
`

export async function installWitness(databases: { backend: string; orchestrator: string }): Promise<void> {
  await withClient(databases.backend, (client) => client.query(JOURNAL + MEDUSA))
  await withClient(databases.orchestrator, (client) => client.query(JOURNAL + PAYLOAD))
}
