import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Conflicts are recorded once; drift has a place; a write in doubt keeps its link at rest until it can't land any more. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "sync_jobs" ADD COLUMN "drift" jsonb;
    ALTER TABLE "sync_conflicts" ADD COLUMN "base_value" jsonb;
    ALTER TABLE "sync_conflicts" ADD COLUMN "occurrence" varchar NOT NULL;
    CREATE UNIQUE INDEX "sync_conflicts_occurrence_idx" ON "sync_conflicts" USING btree ("occurrence");
    ALTER TABLE sync.links ADD COLUMN unsettled_until timestamptz;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE sync.links DROP COLUMN unsettled_until;
    DROP INDEX "sync_conflicts_occurrence_idx";
    ALTER TABLE "sync_jobs" DROP COLUMN "drift";
    ALTER TABLE "sync_conflicts" DROP COLUMN "base_value";
    ALTER TABLE "sync_conflicts" DROP COLUMN "occurrence";`)
}
