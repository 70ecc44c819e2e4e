import { Migration } from '@medusajs/framework/mikro-orm/migrations'

export class Migration20261101000002 extends Migration {
  override async up(): Promise<void> {
    // Append-only: writers only insert, the relay only claims and deletes. The unique key holds the
    // transaction, so two writers never wait for each other, however many records they touch.
    this.addSql(`
      create table if not exists sync_outbox (
        id bigserial primary key,
        entity text not null,
        record_id text not null,
        op text not null check (op in ('created', 'updated', 'deleted', 'approved')),
        txid xid8 not null default pg_current_xact_id(),
        origin text,
        created_at timestamptz not null default clock_timestamp(),
        batch text,
        claimed_until timestamptz,
        attempts integer not null default 0,
        last_error text,
        constraint sync_outbox_once_per_transaction unique (txid, entity, record_id)
      );`)
    this.addSql(
      'create index if not exists sync_outbox_batch on sync_outbox (batch, id) where batch is not null;',
    )
    this.addSql('create index if not exists sync_outbox_fresh on sync_outbox (id) where batch is null;')

    // Which triggers are installed, by the hash of their text.
    this.addSql(`
      create table if not exists sync_capture (
        only_one boolean primary key default true check (only_one),
        definition text not null,
        installed_at timestamptz not null default now()
      );`)

    // Up to when price lists that start or end by the clock have been looked at.
    this.addSql(`
      create table if not exists sync_price_list_clock (
        only_one boolean primary key default true check (only_one),
        checked_until timestamptz not null default now()
      );`)
    this.addSql('insert into sync_price_list_clock default values on conflict do nothing;')

    // Tells the orchestrator whether a journalled write landed.
    this.addSql(`
      create table if not exists sync_marker (
        entity text not null,
        record_id text not null,
        rev bigint not null,
        hash text not null,
        written_at timestamptz not null default now(),
        primary key (entity, record_id)
      );`)
  }

  override async down(): Promise<void> {
    this.addSql('drop table if exists sync_outbox, sync_capture, sync_price_list_clock, sync_marker cascade;')
  }
}
