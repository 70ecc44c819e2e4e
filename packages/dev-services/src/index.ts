export { aptInstall, canAptInstall } from './apt-install.ts'
export { choosePort, freePorts, isPortFree } from './ports.ts'
export { ensureAppDatabase } from './postgres/app-database.ts'
export { packagedPostgres } from './postgres/binaries.ts'
export {
  checkServer,
  createDatabaseFromTemplate,
  dropDatabase,
  ensureDatabase,
  withClient,
} from './postgres/databases.ts'
export { runningPostgresUrl, startPostgres } from './postgres/server.ts'
export { describeProcess, isProcessAlive } from './process-facts.ts'
export { type ProcessGuard, processGuard } from './process-guard.ts'
export { askRedis, checkRedis } from './redis/ask.ts'
export { findRedisBinary, redisInstallCommand } from './redis/binary.ts'
export { startRedis } from './redis/server.ts'
export { ServiceError } from './service-error.ts'
export type { Server } from './service-process.ts'
export { type Services, startServices, startTestServices } from './services.ts'
