import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** A hint may name who asked by hand; a link knows until its next pass that it is to be looked at whole. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "sync_jobs" ADD COLUMN "requested_by" varchar;
    ALTER TABLE sync.hints ADD COLUMN requested_by text;
    ALTER TABLE sync.links ADD COLUMN requested_by text, ADD COLUMN look_whole boolean NOT NULL DEFAULT false`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE sync.links DROP COLUMN requested_by, DROP COLUMN look_whole;
    ALTER TABLE sync.hints DROP COLUMN requested_by;
    ALTER TABLE "sync_jobs" DROP COLUMN "requested_by"`)
}
