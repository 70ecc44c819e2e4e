import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createDatabaseFromTemplate, startTestServices } from '@tandem/dev-services'
import type { TestProject } from 'vitest/node'
import { testEnvironment } from './environment.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    environment: Record<string, string>
  }
}

const backend = join(import.meta.dirname, '../..')

/** Services, and a database of this run's own, cloned from one that is migrated once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const services = await startTestServices({
    databaseUrl: process.env.TEST_DATABASE_URL,
    redisUrl: process.env.TEST_REDIS_URL,
  })
  const database = await createDatabaseFromTemplate({
    serverUrl: services.databaseUrl,
    template: 'tandem_backend_template',
    version: migrationsHash(),
    prepare: (url) => migrate(testEnvironment(url, services.redisUrl)),
  })
  project.provide('environment', testEnvironment(database.url, services.redisUrl))
  return async () => {
    await database.drop()
    await services.stop()
  }
}

async function migrate(environment: Record<string, string>): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    [
      '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
      'bin/medusa.mjs',
      'db:migrate',
      '--execute-safe-links',
    ],
    { cwd: backend, env: { ...process.env, ...environment } },
  )
}

function migrationsHash(): string {
  const files = globSync(['package.json', 'src/links/*.ts', 'src/modules/**/*.ts'], { cwd: backend })
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(readFileSync(join(backend, file)))
  return hash.digest('hex')
}
