import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createDatabaseFromTemplate, startTestServices } from '@tandem/dev-services'
import { variables } from './variables.ts'

const app = join(import.meta.dirname, '../../..')
/** The folders whose content makes the template's schema. */
const folders = ['src/migrations', 'src/sync/hub/capture'].map((folder) => join(app, folder))

/**
 * A database of its own for a test file, with all migrations in it, cloned from a template that the first
 * caller makes. Uses the test run's server, or starts one.
 */
export async function cloneDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const services = await startTestServices({
    databaseUrl: process.env.TEST_DATABASE_URL,
    redisUrl: process.env.TEST_REDIS_URL,
  })
  const database = await createDatabaseFromTemplate({
    serverUrl: services.databaseUrl,
    template: 'orchestrator_template',
    version: hashOfSchema(),
    prepare: migrate,
  })
  return {
    url: database.url,
    async drop() {
      await database.drop()
      await services.stop()
    },
  }
}

async function migrate(url: string): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', 'src/scripts/migrate.ts'],
    {
      cwd: app,
      env: { ...process.env, ...variables(url) },
    },
  )
}

function hashOfSchema(): string {
  const hash = createHash('sha256')
  for (const folder of folders)
    for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 16)
}
