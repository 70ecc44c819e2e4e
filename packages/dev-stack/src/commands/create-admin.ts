import '../node-version.ts'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureAppDatabase, startServices } from '@tandem/dev-services'
import { apps, dataDir, repositoryRoot } from '../apps.ts'
import { appEnvironment } from '../environment/app-environment.ts'
import { appPorts } from '../environment/app-ports.ts'
import { loadVariables } from '../environment/env-file.ts'
import { parseSettings } from '../environment/variables.ts'
import { claimDataDir } from '../run-record.ts'
import { runCommand } from './run-command.ts'

/** Makes the first admin of Payload, in the database that `pnpm start` is going to use. */
await runCommand(async () => {
  const settings = parseSettings(loadVariables())
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = settings
  const release = await claimDataDir(dataDir)
  const services = await startServices({ dataDir, databaseUrl, redisUrl, data: 'kept' })
  try {
    const own = (name: string, password: string) =>
      ensureAppDatabase(services.databaseUrl, { name, password })
    const databases = {
      backend: await own('tandem_backend', settings.BACKEND_DATABASE_PASSWORD),
      orchestrator: await own('tandem_orchestrator', settings.ORCHESTRATOR_DATABASE_PASSWORD),
    }
    const addresses = { ports: appPorts(settings), databases, redisUrl: services.redisUrl }
    const env = appEnvironment('orchestrator', 'production', settings, addresses)
    const cwd = join(repositoryRoot, apps.orchestrator.folder)
    const run = (...args: string[]) =>
      spawnSync(process.execPath, args, { cwd, env, stdio: 'inherit' }).status ?? 1
    const migrated = run('node_modules/payload/bin.js', '--disable-transpile', 'migrate')
    return migrated || run('src/scripts/create-admin.ts', ...process.argv.slice(2))
  } finally {
    await services.stop()
    await release()
  }
})
