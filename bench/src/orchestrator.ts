import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabase, startServices, withClient } from '@tandem/dev-services'
import { type AppProcess, launchScript, makeMissingSecrets, repositoryRoot } from '@tandem/dev-stack'
import { answering } from './answering.ts'

const folder = 'apps/orchestrator'

/** A migrated database and a Redis of a run's own, and what a process of the orchestrator needs to start on them. */
export async function startOrchestrator() {
  const dataDir = await mkdtemp(join(tmpdir(), 'tandem-bench-'))
  const services = await startServices({ dataDir, data: 'kept', ports: { postgres: 0, redis: 0 } })
  const databaseUrl = await ensureDatabase(services.databaseUrl, 'bench')
  const env: Record<string, string> = {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    REDIS_URL: services.redisUrl,
    PAYLOAD_CMS_URL: 'http://localhost:3001',
    MEDUSA_BACKEND_URL: 'http://localhost:9000',
    STOREFRONT_URL: 'http://localhost:3000',
    ...makeMissingSecrets({}),
  }
  const running = new Set<AppProcess>()

  function launch(script: string, extra: Record<string, string>): AppProcess {
    const logFile = join(dataDir, `${script.replaceAll(/\W/g, '-')}.log`)
    const process = launchScript({ root: repositoryRoot, folder, script, env: { ...env, ...extra }, logFile })
    running.add(process)
    void process.exited.then(() => running.delete(process))
    return process
  }
  await launch('db:migrate', {}).exited

  return {
    env,
    databaseUrl,
    redisUrl: services.redisUrl,
    /** Starts a script of its package.json and waits until `health` answers 200. */
    async launch(script: string, extra: Record<string, string>, health: string): Promise<AppProcess> {
      const process = launch(script, extra)
      await answering(health)
      return process
    },
    async count(table: 'webhook_logs'): Promise<number> {
      return withClient(databaseUrl, async (client) => {
        const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`)
        return rows[0]?.count ?? 0
      })
    },
    async stop() {
      for (const process of running) await process.end()
      await services.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
