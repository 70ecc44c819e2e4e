import { Migration } from '@medusajs/framework/mikro-orm/migrations'

export class Migration20261101000001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "vendor" drop constraint if exists "vendor_tenant_id_handle_unique";`)
    this.addSql(
      `create table if not exists "vendor" ("id" text not null, "tenant_id" text not null, "handle" text not null, "name" text not null, "email" text not null, "status" text check ("status" in ('pending', 'approved', 'suspended')) not null default 'pending', "commission_rate" double precision not null default 0, "business" jsonb not null default '{}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_vendor_tenant_id" ON "vendor" ("tenant_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_vendor_deleted_at" ON "vendor" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_vendor_tenant_id_handle_unique" ON "vendor" ("tenant_id", "handle") WHERE deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "vendor" cascade;`)
  }
}
