import { join } from 'node:path'
import { ensureDatabase, isPortFree, runningPostgresUrl } from '@tandem/dev-services'
import { apps, dataDir, repositoryRoot, webAppNames } from '../apps.ts'
import { readState } from '../database-state.ts'
import { type AppPorts, portVariables } from '../environment/app-ports.ts'
import type { Variables } from '../environment/variables.ts'
import { migrationFingerprint } from '../migration-fingerprint.ts'
import type { Finding } from './finding.ts'

/** The ports: answering when the stack runs, free when it does not. */
export async function checkPorts(ports: AppPorts, isRunning: boolean): Promise<Finding[]> {
  return await Promise.all(
    webAppNames.map(async (app): Promise<Finding> => {
      const port = ports[app]
      const title = `Port ${port}`
      if (!isRunning) {
        if (await isPortFree(port)) return { title, detail: `free for ${app}` }
        return {
          title,
          detail: 'in use by another program',
          fix: `See which: lsof -i :${port}; end it: kill <its PID>, or move ${app}: ${portVariables[app]} in .env`,
        }
      }
      const status = await fetch(`http://localhost:${port}${apps[app].health}`, {
        signal: AbortSignal.timeout(30_000),
      }).then(
        (response) => response.status,
        () => 'no answer',
      )
      if (status === 200) return { title, detail: `${app} is healthy` }
      return {
        title,
        detail: `${app}: ${status}`,
        fix: `Read its last lines: tail -40 .tandem/logs/${app}.log`,
      }
    }),
  )
}

/** Tells whether the migrations of the code have been run on the data. */
export async function checkMigrations({ DATABASE_URL }: Variables): Promise<Finding> {
  const title = 'Migrations'
  const server = DATABASE_URL || runningPostgresUrl(join(dataDir, 'postgres'))
  if (server === undefined)
    return { title, detail: 'not checked: no database is running; every start runs what is new' }
  try {
    const behind: string[] = []
    for (const app of ['backend', 'orchestrator'] as const) {
      const { migrated } = await readState(await ensureDatabase(server, `tandem_${app}`))
      if (migrated !== migrationFingerprint(apps[app].folder, repositoryRoot)) behind.push(app)
    }
    if (behind.length === 0) return { title, detail: 'up to date' }
    return { title, detail: `to be run: ${behind.join(', ')}`, fix: 'Start again, which runs them: pnpm dev' }
  } catch (error) {
    return {
      title,
      detail: 'not readable',
      fix: `Check that the user in DATABASE_URL may create databases: ${String(error)}`,
    }
  }
}
