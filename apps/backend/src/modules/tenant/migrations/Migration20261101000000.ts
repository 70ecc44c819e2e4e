import { Migration } from '@medusajs/framework/mikro-orm/migrations'

export class Migration20261101000000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "tenant_store" drop constraint if exists "tenant_store_sales_channel_id_unique";`,
    )
    this.addSql(
      `alter table if exists "tenant_store" drop constraint if exists "tenant_store_handle_unique";`,
    )
    this.addSql(`alter table if exists "tenant" drop constraint if exists "tenant_handle_unique";`)
    this.addSql(
      `create table if not exists "tenant" ("id" text not null, "handle" text not null, "name" text not null, "status" text check ("status" in ('active', 'suspended')) not null default 'active', "settings" jsonb not null default '{}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tenant_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tenant_handle_unique" ON "tenant" ("handle") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tenant_deleted_at" ON "tenant" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "tenant_store" ("id" text not null, "handle" text not null, "name" text not null, "sales_channel_id" text not null, "publishable_key_id" text not null, "publishable_key" text not null, "default_locale" text not null, "locales" text[] not null, "currencies" text[] not null, "tenant_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tenant_store_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tenant_store_handle_unique" ON "tenant_store" ("handle") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tenant_store_sales_channel_id_unique" ON "tenant_store" ("sales_channel_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tenant_store_tenant_id" ON "tenant_store" ("tenant_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tenant_store_deleted_at" ON "tenant_store" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "tenant_store" add constraint "tenant_store_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on update cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "tenant_store" drop constraint if exists "tenant_store_tenant_id_foreign";`,
    )

    this.addSql(`drop table if exists "tenant" cascade;`)

    this.addSql(`drop table if exists "tenant_store" cascade;`)
  }
}
