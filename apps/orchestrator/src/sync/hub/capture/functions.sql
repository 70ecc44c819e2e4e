-- What is hinted at, and what leaves the shop's cache, when something is written in Payload: in the writer's own
-- transaction. Installed after the migrations whenever this text has changed; every name here begins with `capture_`.

-- Hints at the record of one document, for every system that it may be kept in step with. Medusa's are named by the
-- id that the document carries, because one may be named before it is there; others' by their links, or by the
-- document where that may bring a record into being.
create or replace function sync.capture_hint(entity_name text, document_id text, medusa_id text) returns void
language plpgsql as $$
declare
  told record;
begin
  for told in
    insert into sync.hints (integration, entity, remote_id, hub_id, reason)
    select 'medusa', entity_name, medusa_id, document_id, 'hook' where medusa_id is not null
    union all
    select lane.integration, entity_name, null, document_id, 'hook'
    from sync.lanes lane
    where lane.entity = entity_name and lane.integration <> 'medusa' and lane.hub_heard and (lane.hub_creates or exists (
      select from sync.links l
      where l.integration = lane.integration and l.entity = entity_name and l.hub_id = document_id))
    returning integration
  loop
    perform pg_notify('sync_hint', told.integration || '/' || entity_name);
  end loop;
end $$;

-- A document's own row. Payload writes it with every change of its lists, blocks and languages. Arguments: the
-- entity, and 'existing' where a new row is no news to Medusa.
create or replace function sync.capture_document() returns trigger language plpgsql as $$
declare
  document record := case when tg_op = 'DELETE' then old else new end;
begin
  perform sync.capture_hint(tg_argv[0], document.id::text,
    case when tg_op = 'INSERT' and tg_argv[1] = 'existing' then null else document.medusa_id end);
  return null;
end $$;

-- Hints at the record of a document that one integration has to do with, and its companions: those that are billed by it.
-- What a lane has written itself (`sync.writer`, `stripe-eu/billing-price`) is no news to it: looking at it again would
-- cost a call.
create or replace function sync.capture_brought_hint(entity_name text, owner text, document_id text) returns void
language plpgsql as $$
declare
  told record;
begin
  for told in
    insert into sync.hints (integration, entity, remote_id, hub_id, reason)
    select lane.integration, entity_name, null, document_id, 'hook' from sync.lanes lane
    where lane.entity = entity_name and lane.hub_heard
      and lane.integration in (select owner union all select id from integrations where billed_by_id = owner)
      and lane.integration || '/' || lane.entity is distinct from current_setting('sync.writer', true)
      and (lane.hub_creates or exists (
        select from sync.links l
        where l.integration = lane.integration and l.entity = entity_name and l.hub_id = document_id))
    returning integration
  loop
    perform pg_notify('sync_hint', told.integration || '/' || entity_name);
  end loop;
end $$;

create or replace function sync.capture_brought() returns trigger language plpgsql as $$
declare
  document record := case when tg_op = 'DELETE' then old else new end;
begin
  perform sync.capture_brought_hint(tg_argv[0], document.integration_id, document.id::text);
  return null;
end $$;

-- A price can be made once its product is where it is billed: those that waited for it are looked at.
create or replace function sync.capture_billed_product() returns trigger language plpgsql as $$
begin
  perform sync.capture_brought_hint('billing-price', p.integration_id, p.id::text)
  from billing_prices p where p.product_id = new.id and p._status = 'published';
  return null;
end $$;

-- A picture that gets another file or other words is shown under its old address until whoever shows it is looked at
-- again: in Medusa, where a copy of the address is kept, and in the shop's cache. One that is deleted takes itself out
-- of the rows that name it, and those have triggers of their own.
create or replace function sync.capture_picture() returns trigger language plpgsql as $$
declare
  shown record;
begin
  for shown in
    select 'vendor-story' as entity, v.id::text, v.medusa_id, null as tag from vendors v where v.banner_id = new.id
    union all
    select 'store-branding', s.id::text, s.medusa_id, 'store:' || s.handle from stores s where s.logo_id = new.id
    union all
    select 'page', p.id::text, p.medusa_id, 'page:' || s.handle || ':' || p.slug
    from pages p left join stores s on s.id = p.store_id
    where p._status = 'published' and p.id in (
      select _parent_id from pages_blocks_hero where image_id = new.id
      union select _parent_id from pages_blocks_banner where image_id = new.id
      union select g._parent_id from pages_blocks_gallery g
        join pages_blocks_gallery_pictures p on p._parent_id = g.id where p.image_id = new.id)
    union all
    -- Medusa keeps no picture of a product's content: only the shop shows it.
    select null, null, null, 'content:' || c.medusa_id from product_content c
    where c._status = 'published' and (c.seo_image_id = new.id or c.id in (
      select parent_id from product_content_rels where media_id = new.id))
  loop
    if shown.entity is not null then
      perform sync.capture_hint(shown.entity, shown.id, shown.medusa_id);
    end if;
    if shown.tag is not null then
      perform pg_notify('sync_purge', shown.tag);
    end if;
  end loop;
  return null;
end $$;

-- A form that goes is gone from its pages by a foreign key, which no trigger of theirs hears of: their copies in
-- Medusa would name it until the night.
create or replace function sync.capture_form_gone() returns trigger language plpgsql as $$
begin
  perform sync.capture_hint('page', p.id::text, p.medusa_id) from pages p
  where p._status = 'published' and p.id in (select _parent_id from pages_blocks_form where form_id = old.id);
  return old;
end $$;

-- Pages, looks, redirects and forms are shown straight from Payload: the storefront need only forget its copy.
create or replace function sync.capture_page_shown() returns trigger language plpgsql as $$
declare
  page record := case when tg_op = 'DELETE' then old else new end;
begin
  perform pg_notify('sync_purge', 'page:' || s.handle || ':' || p.slug)
  from stores s, (select page.slug union select old.slug where tg_op <> 'INSERT') p
  where s.id = page.store_id;
  return null;
end $$;

create or replace function sync.capture_look_shown() returns trigger language plpgsql as $$
begin
  perform pg_notify('sync_purge', 'store:' || new.handle);
  return null;
end $$;

create or replace function sync.capture_redirects_shown() returns trigger language plpgsql as $$
begin
  perform pg_notify('sync_purge', 'redirects:' || s.handle) from stores s
  where (tg_op <> 'DELETE' and s.id = new.store_id) or (tg_op <> 'INSERT' and s.id = old.store_id);
  return null;
end $$;

create or replace function sync.capture_form_shown() returns trigger language plpgsql as $$
begin
  perform pg_notify('sync_purge', 'page:' || s.handle || ':' || p.slug)
  from pages p join stores s on s.id = p.store_id
  where p._status = 'published' and p.id in (select _parent_id from pages_blocks_form where form_id = old.id);
  return old;
end $$;

create trigger capture_billed_product after update on billing_products
  for each row when (new.stripe_id is distinct from old.stripe_id) execute function sync.capture_billed_product();
create trigger capture_picture after update on media for each row execute function sync.capture_picture();
create trigger capture_form_gone before delete on forms for each row execute function sync.capture_form_gone();
create trigger capture_form_gone_shown before delete on forms for each row execute function sync.capture_form_shown();
create trigger capture_form_shown after update on forms for each row execute function sync.capture_form_shown();
create trigger capture_page_shown after insert or update or delete on pages
  for each row execute function sync.capture_page_shown();
create trigger capture_look_shown after update on stores for each row execute function sync.capture_look_shown();
create trigger capture_redirects_shown after insert or update or delete on redirects
  for each row execute function sync.capture_redirects_shown();
