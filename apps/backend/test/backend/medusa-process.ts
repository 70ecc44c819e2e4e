// A Medusa of its own for the tests of other apps: node medusa-process.ts. Says where it is when it listens, and
// ends when its standard input does.
import { writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { startTestServices } from '@tandem/dev-services'
import { migratedDatabase } from './database.ts'
import { testEnvironment } from './environment.ts'
import { testBackend } from './medusa.ts'

const services = await startTestServices({
  databaseUrl: process.env.TEST_DATABASE_URL,
  redisUrl: process.env.TEST_REDIS_URL,
})
const database = await migratedDatabase(services)
Object.assign(process.env, testEnvironment(database.url, services.redisUrl))

// Medusa requires the app's TypeScript files at run time, as its command line does.
const require = createRequire(import.meta.url)
require('ts-node').register({})
require('tsconfig-paths').register({})

const { url, token } = await testBackend()
// Past the process's own output, which lets no token through.
writeSync(1, `${JSON.stringify({ url, token, syncSecret: process.env.MEDUSA_SYNC_SECRET })}\n`)

process.stdin.resume().once('end', async () => {
  await database.drop()
  await services.stop()
  process.exit(0)
})
