import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createDatabaseFromTemplate, type Services } from '@tandem/dev-services'
import { testEnvironment } from './environment.ts'

const backend = join(import.meta.dirname, '../..')

/** A database of its own, cloned from one that is migrated once per state of the migrations. */
export function migratedDatabase({ databaseUrl, redisUrl }: Services) {
  return createDatabaseFromTemplate({
    serverUrl: databaseUrl,
    template: 'tandem_backend_template',
    version: migrationsHash(),
    prepare: (url) => migrate(testEnvironment(url, redisUrl)),
  })
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
