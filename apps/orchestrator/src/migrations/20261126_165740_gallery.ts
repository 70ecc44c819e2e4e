import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Pages show galleries, which follow their pictures as other blocks do. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "pages_blocks_gallery_pictures" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"image_id" integer
  );
  
  CREATE TABLE "pages_blocks_gallery_pictures_locales" (
  	"caption" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "pages_blocks_gallery" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_gallery_locales" (
  	"heading" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "_pages_v_blocks_gallery_pictures" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"image_id" integer,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_gallery_pictures_locales" (
  	"caption" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_pages_v_blocks_gallery" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"_path" text NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_gallery_locales" (
  	"heading" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  ALTER TABLE "pages_blocks_gallery_pictures" ADD CONSTRAINT "pages_blocks_gallery_pictures_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_gallery_pictures" ADD CONSTRAINT "pages_blocks_gallery_pictures_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages_blocks_gallery"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_gallery_pictures_locales" ADD CONSTRAINT "pages_blocks_gallery_pictures_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages_blocks_gallery_pictures"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_gallery" ADD CONSTRAINT "pages_blocks_gallery_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_gallery_locales" ADD CONSTRAINT "pages_blocks_gallery_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages_blocks_gallery"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_gallery_pictures" ADD CONSTRAINT "_pages_v_blocks_gallery_pictures_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_gallery_pictures" ADD CONSTRAINT "_pages_v_blocks_gallery_pictures_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v_blocks_gallery"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_gallery_pictures_locales" ADD CONSTRAINT "_pages_v_blocks_gallery_pictures_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v_blocks_gallery_pictures"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_gallery" ADD CONSTRAINT "_pages_v_blocks_gallery_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_gallery_locales" ADD CONSTRAINT "_pages_v_blocks_gallery_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v_blocks_gallery"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "pages_blocks_gallery_pictures_order_idx" ON "pages_blocks_gallery_pictures" USING btree ("_order");
  CREATE INDEX "pages_blocks_gallery_pictures_parent_id_idx" ON "pages_blocks_gallery_pictures" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_gallery_pictures_image_idx" ON "pages_blocks_gallery_pictures" USING btree ("image_id");
  CREATE UNIQUE INDEX "pages_blocks_gallery_pictures_locales_locale_parent_id_uniqu" ON "pages_blocks_gallery_pictures_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "pages_blocks_gallery_order_idx" ON "pages_blocks_gallery" USING btree ("_order");
  CREATE INDEX "pages_blocks_gallery_parent_id_idx" ON "pages_blocks_gallery" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_gallery_path_idx" ON "pages_blocks_gallery" USING btree ("_path");
  CREATE UNIQUE INDEX "pages_blocks_gallery_locales_locale_parent_id_unique" ON "pages_blocks_gallery_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_pages_v_blocks_gallery_pictures_order_idx" ON "_pages_v_blocks_gallery_pictures" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_gallery_pictures_parent_id_idx" ON "_pages_v_blocks_gallery_pictures" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_gallery_pictures_image_idx" ON "_pages_v_blocks_gallery_pictures" USING btree ("image_id");
  CREATE UNIQUE INDEX "_pages_v_blocks_gallery_pictures_locales_locale_parent_id_un" ON "_pages_v_blocks_gallery_pictures_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_pages_v_blocks_gallery_order_idx" ON "_pages_v_blocks_gallery" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_gallery_parent_id_idx" ON "_pages_v_blocks_gallery" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_gallery_path_idx" ON "_pages_v_blocks_gallery" USING btree ("_path");
  CREATE UNIQUE INDEX "_pages_v_blocks_gallery_locales_locale_parent_id_unique" ON "_pages_v_blocks_gallery_locales" USING btree ("_locale","_parent_id");`)
  await db.execute(sql`
    create or replace function sync.follow_picture() returns trigger language plpgsql as $$
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
          union select _parent_id from pages_blocks_banner where image_id = new.id
          union select g._parent_id from pages_blocks_gallery g
            join pages_blocks_gallery_pictures p on p._parent_id = g.id where p.image_id = new.id)
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
    end $$`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create or replace function sync.follow_picture() returns trigger language plpgsql as $$
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
    end $$`)
  await db.execute(sql`
   DROP TABLE "pages_blocks_gallery_pictures" CASCADE;
  DROP TABLE "pages_blocks_gallery_pictures_locales" CASCADE;
  DROP TABLE "pages_blocks_gallery" CASCADE;
  DROP TABLE "pages_blocks_gallery_locales" CASCADE;
  DROP TABLE "_pages_v_blocks_gallery_pictures" CASCADE;
  DROP TABLE "_pages_v_blocks_gallery_pictures_locales" CASCADE;
  DROP TABLE "_pages_v_blocks_gallery" CASCADE;
  DROP TABLE "_pages_v_blocks_gallery_locales" CASCADE;`)
}
