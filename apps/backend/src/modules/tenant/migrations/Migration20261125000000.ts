import { Migration } from '@medusajs/framework/mikro-orm/migrations'

export class Migration20261125000000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "tenant_store" add column if not exists "branding" jsonb null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "tenant_store" drop column if exists "branding";`)
  }
}
