import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * A picture that gets another file or other words is shown under its old address until whoever shows it is
 * looked at again: in Medusa, where a copy of the address is kept, and in the shop's cache. Payload writes a
 * picture's own row with every change of its words. One that is deleted takes itself out of the rows that
 * name it, and those have triggers of their own.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function sync.follow_picture() returns trigger language plpgsql as $$
    declare
      shown record;
    begin
      for shown in
        select 'vendor-story' as entity, v.medusa_id, null as tag from vendors v where v.banner_id = new.id
        union all
        select 'store-branding', s.medusa_id, 'store:' || s.handle from stores s where s.logo_id = new.id
        union all
        select 'page', p.medusa_id, 'page:' || s.handle || ':' || p.slug
        from pages p left join stores s on s.id = p.store_id
        where p._status = 'published' and p.id in (
          select _parent_id from pages_blocks_hero where image_id = new.id
          union select _parent_id from pages_blocks_banner where image_id = new.id)
        union all
        -- Medusa keeps no picture of a product's content: only the shop shows it.
        select null, null, 'content:' || c.medusa_id from product_content c
        where c._status = 'published' and (c.seo_image_id = new.id or c.id in (
          select parent_id from product_content_rels where media_id = new.id))
      loop
        if shown.entity is not null then
          insert into sync.hints (entity, medusa_id, reason) values (shown.entity, shown.medusa_id, 'hook');
          perform pg_notify('sync_hint', shown.entity);
        end if;
        if shown.tag is not null then
          perform pg_notify('sync_purge', shown.tag);
        end if;
      end loop;
      return null;
    end $$;

    create trigger follow_picture after update on media
      for each row execute function sync.follow_picture()`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger follow_picture on media;
    drop function sync.follow_picture`)
}
