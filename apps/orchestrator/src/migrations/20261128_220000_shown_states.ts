import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What people have been shown of a document, by its date and language: a hash for each field, so that a save
 * tells what its sender has changed. Kept for as long as a form may reasonably stay open.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table sync.shown_states (
      collection text not null,
      document_id text not null,
      locale text not null,
      updated_at timestamptz not null,
      fields jsonb not null,
      -- Whose save left it, where it was one.
      written_by integer,
      created_at timestamptz not null default now(),
      id bigint generated always as identity unique,
      primary key (collection, document_id, locale, updated_at)
    );
    create index shown_states_created_at_idx on sync.shown_states (created_at)`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table sync.shown_states`)
}
