-- The ledger: what Tandem knows of every record on both sides. Postgres is the truth, the queue only a bell.

create schema if not exists sync;

-- Append only. Written inside the writer's own transaction (an editor's, a webhook's), folded into links
-- by whoever takes work next. Nobody ever waits for a link's row lock to leave a hint.
create table sync.hints (
  id bigint generated always as identity primary key,
  entity text not null,
  medusa_id text not null,
  reason text not null check (reason in ('webhook', 'hook', 'sweep', 'manual')),
  created_at timestamptz not null default clock_timestamp()
);

create table sync.links (
  id bigint generated always as identity primary key,
  entity text not null,
  medusa_id text not null,
  payload_id text,
  version bigint not null default 0,
  lease_rev bigint not null default 0,
  lease_until timestamptz,
  dirty_rev bigint not null default 0,
  clean_rev bigint not null default 0,
  dirty_since timestamptz,
  reason text,
  base jsonb,
  intents jsonb not null default '[]',
  status text not null default 'active' check (status in ('active', 'conflict', 'parked', 'tombstone')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  error_code text,
  error_message text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint links_medusa_id_key unique (entity, medusa_id),
  constraint links_payload_id_key unique (entity, payload_id)
);

-- Finding the dirty ones among a million clean ones costs what the dirty ones cost.
create index links_dirty_idx on sync.links (entity, dirty_since) where dirty_rev > clean_rev and status = 'active';
create index links_parked_idx on sync.links (entity, dirty_since) where status = 'parked';
create index links_waiting_for_dependency_idx on sync.links (entity) where error_code = 'DEPENDENCY_MISSING';

-- Leaves a hint for a document whose live row has changed. Drafts and autosaves live in the versions table
-- and never come here. Arguments: entity.
create function sync.hint_live_change() returns trigger language plpgsql as $$
begin
  insert into sync.hints (entity, medusa_id, reason)
  values (tg_argv[0], case when tg_op = 'DELETE' then old.medusa_id else new.medusa_id end, 'hook');
  perform pg_notify('sync_hint', tg_argv[0]);
  return null;
end $$;

create trigger hint_live_insert after insert on product_content
  for each row when (new._status = 'published') execute function sync.hint_live_change('product-content');
create trigger hint_live_update after update on product_content
  for each row when (old._status = 'published' or new._status = 'published')
  execute function sync.hint_live_change('product-content');
create trigger hint_live_delete after delete on product_content
  for each row when (old._status = 'published') execute function sync.hint_live_change('product-content');

-- Pages and branding are shown straight from Payload: the storefront need only forget its copy.
create function sync.purge_page() returns trigger language plpgsql as $$
declare
  page record := case when tg_op = 'DELETE' then old else new end;
begin
  perform pg_notify('sync_purge', 'page:' || s.handle || ':' || p.slug)
  from stores s, (select page.slug union select old.slug where tg_op <> 'INSERT') p
  where s.id = page.store_id;
  return null;
end $$;

create trigger purge_live_page after insert or update or delete on pages
  for each row execute function sync.purge_page();

create function sync.purge_branding() returns trigger language plpgsql as $$
begin
  perform pg_notify('sync_purge', 'store:' || new.handle);
  return null;
end $$;

create trigger purge_branding after update on stores
  for each row execute function sync.purge_branding();
