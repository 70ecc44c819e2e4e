import { readFileSync } from 'node:fs'
import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Medusa becomes one integration of any number. Workers have to be stopped: they would write to the old columns. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const file = new URL('./20261129_030000_hub_and_spokes.sql', import.meta.url)
  await db.execute(sql.raw(readFileSync(file, 'utf8')))
}

/** What other integrations brought has no place in what was there before: restore the backup instead. */
export async function down(): Promise<void> {
  throw new Error('There is no way back from this migration: restore the backup that was made before it.')
}
