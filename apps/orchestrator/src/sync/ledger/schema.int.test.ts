import { expect, test } from 'vitest'
import { cloneDatabase } from '../test-support/cloned-database.ts'
import { describeSchema } from '../test-support/describe-schema.ts'
import { openDatabase } from './database.ts'

// All migrations run, when no other file has needed them yet.
test('schema.sql is what the migrations make: write it anew with -u when they change it', async () => {
  const database = await cloneDatabase()
  const pool = openDatabase(database.url, () => {})
  const schema = await describeSchema(pool, 'sync').finally(() => pool.end())
  await database.drop()
  await expect(
    `-- The ledger as all migrations leave it. Generated, and held true by schema.int.test.ts.\n\n${schema}`,
  ).toMatchFileSnapshot('schema.sql')
}, 120_000)
