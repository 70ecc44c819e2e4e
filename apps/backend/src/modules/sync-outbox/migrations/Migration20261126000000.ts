import { Migration } from '@medusajs/framework/mikro-orm/migrations'

export class Migration20261126000000 extends Migration {
  override async up(): Promise<void> {
    this.addSql('alter table sync_outbox drop constraint if exists sync_outbox_op_check;')
    this.addSql(`
      alter table sync_outbox add constraint sync_outbox_op_check
        check (op in ('created', 'updated', 'deleted', 'approved', 'placed', 'completed', 'low'));`)

    // Which items were low on stock when they were last looked at: a crossing is told once.
    this.addSql(`
      create table if not exists sync_low_stock (
        inventory_item_id text primary key,
        is_low boolean not null
      );`)

    // What a dashboard elsewhere is told; filled by a trigger on the outbox while there is one.
    this.addSql(`
      create table if not exists sync_dashboard_outbox (
        id bigserial primary key,
        entity text not null,
        record_id text not null,
        op text not null,
        created_at timestamptz not null default clock_timestamp(),
        batch text,
        claimed_until timestamptz,
        attempts integer not null default 0,
        last_error text
      );`)
    this.addSql(
      'create index if not exists sync_dashboard_outbox_batch on sync_dashboard_outbox (batch, id) where batch is not null;',
    )
    this.addSql(
      'create index if not exists sync_dashboard_outbox_fresh on sync_dashboard_outbox (entity, record_id, id) where batch is null;',
    )
  }

  override async down(): Promise<void> {
    this.addSql('drop table if exists sync_low_stock, sync_dashboard_outbox;')
    this.addSql('alter table sync_outbox drop constraint if exists sync_outbox_op_check;')
    this.addSql(`
      alter table sync_outbox add constraint sync_outbox_op_check
        check (op in ('created', 'updated', 'deleted', 'approved')) not valid;`)
  }
}
