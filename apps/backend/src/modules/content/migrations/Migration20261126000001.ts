import { Migration } from '@medusajs/framework/mikro-orm/migrations'

export class Migration20261126000001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "cms_page" ("id" text not null, "tenant_id" text not null, "store_id" text not null, "slug" text not null, "content" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cms_page_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cms_page_store_id_slug" ON "cms_page" ("store_id", "slug") WHERE deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cms_page_deleted_at" ON "cms_page" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "cms_page" cascade;`)
  }
}
