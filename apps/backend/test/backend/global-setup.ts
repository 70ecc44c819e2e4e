import { freePorts, startTestServices } from '@tandem/dev-services'
import type { TestProject } from 'vitest/node'
import { migratedDatabase } from './database.ts'
import { testEnvironment } from './environment.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    environment: Record<string, string>
  }
}

/** Services, and a database of this run's own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const services = await startTestServices({
    databaseUrl: process.env.TEST_DATABASE_URL,
    redisUrl: process.env.TEST_REDIS_URL,
  })
  const database = await migratedDatabase(services)
  // Where the orchestrator would be: a test may stand in for it.
  const [orchestratorPort = 0] = await freePorts(1)
  project.provide('environment', {
    ...testEnvironment(database.url, services.redisUrl),
    PAYLOAD_CMS_URL: `http://localhost:${orchestratorPort}`,
  })
  return async () => {
    await database.drop()
    await services.stop()
  }
}
