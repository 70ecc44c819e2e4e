import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Products of shops that were brought into Medusa, or are to be. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table sync.brought_products (
      integration text not null,
      remote_id text not null,
      state text not null check (state in ('waiting', 'done', 'failed')),
      is_update boolean not null,
      requested_by text not null,
      product_id text,
      fingerprint text,
      error text,
      lease_until timestamptz,
      primary key (integration, remote_id)
    );
    create index brought_products_waiting_idx on sync.brought_products (integration, remote_id) where state = 'waiting'`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table sync.brought_products`)
}
