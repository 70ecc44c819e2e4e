import { Migration } from '@medusajs/framework/mikro-orm/migrations'

export class Migration20261128200000 extends Migration {
  override async up(): Promise<void> {
    // What a product, category, collection or vendor was called before; filled by triggers, newest owner of a handle wins.
    this.addSql(`
      create table if not exists former_handle (
        kind text not null,
        handle text not null,
        record_id text not null,
        since timestamptz not null default clock_timestamp(),
        primary key (kind, handle)
      );`)
    this.addSql('create index if not exists former_handle_record on former_handle (kind, record_id);')
  }

  override async down(): Promise<void> {
    this.addSql('drop table if exists former_handle;')
  }
}
