import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkServer } from './postgres/databases.ts'
import { startPostgres } from './postgres/server.ts'
import { checkRedis } from './redis/ask.ts'
import { startRedis } from './redis/server.ts'

export interface Services {
  /** A PostgreSQL server with rights to create databases; its path names the maintenance database. */
  readonly databaseUrl: string
  readonly redisUrl: string
  /** Which of the two were started here, and so end with `stop()`. */
  readonly started: { readonly postgres: boolean; readonly redis: boolean }
  /** Ends what was started here. May be called again. */
  stop(): Promise<void>
}

export interface ServiceOptions {
  /** Folder for data and logs; made when missing. */
  dataDir: string
  /** Use this server instead of starting one. */
  databaseUrl?: string | undefined
  /** Use this Redis instead of starting one. */
  redisUrl?: string | undefined
  /** `kept`: survives a restart and a crash. `scratch`: fast, and worthless after a crash of the machine. */
  data: 'kept' | 'scratch'
  /** Preferred ports; the next free ones are taken when these are in use. 0: any free port. */
  ports?: { postgres?: number | undefined; redis?: number | undefined } | undefined
  /** Told about steps that take long, e.g. installing Redis. */
  onProgress?: ((line: string) => void) | undefined
}

/**
 * Brings up PostgreSQL and Redis, or checks the ones that were given.
 * Throws ServiceError, whose message says what to do.
 */
export async function startServices(options: ServiceOptions): Promise<Services> {
  mkdirSync(options.dataDir, { recursive: true })
  const [postgres, redis] = await Promise.allSettled([bringPostgres(options), bringRedis(options)])
  const stops = [postgres, redis].map((result) =>
    result.status === 'fulfilled' ? result.value.stop : undefined,
  )
  let stopping: Promise<unknown> | undefined
  const stop = async () => {
    stopping ??= Promise.all(stops.map((stopOne) => stopOne?.()))
    await stopping
  }
  if (postgres.status === 'rejected' || redis.status === 'rejected') {
    await stop()
    throw postgres.status === 'rejected' ? postgres.reason : (redis as PromiseRejectedResult).reason
  }
  return {
    databaseUrl: postgres.value.url,
    redisUrl: redis.value.url,
    started: { postgres: postgres.value.stop !== undefined, redis: redis.value.stop !== undefined },
    stop,
  }
}

/**
 * Services for one test run: those given (the runner's, shared by all packages), else fresh ones
 * in a temporary folder that `stop()` removes.
 */
export async function startTestServices(given: {
  databaseUrl?: string | undefined
  redisUrl?: string | undefined
}): Promise<Services> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tandem-test-'))
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  try {
    const services = await startServices({
      ...given,
      dataDir,
      data: 'scratch',
      ports: { postgres: 0, redis: 0 },
    })
    return { ...services, stop: () => services.stop().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}

interface Brought {
  url: string
  stop?: (() => Promise<void>) | undefined
}

async function bringPostgres({ databaseUrl, dataDir, data, ports }: ServiceOptions): Promise<Brought> {
  if (databaseUrl !== undefined) {
    await checkServer(databaseUrl)
    return { url: databaseUrl }
  }
  return await startPostgres({ dataDir: join(dataDir, 'postgres'), data, port: ports?.postgres ?? 5432 })
}

async function bringRedis({ redisUrl, dataDir, data, ports, onProgress }: ServiceOptions): Promise<Brought> {
  if (redisUrl !== undefined) {
    await checkRedis(redisUrl)
    return { url: redisUrl }
  }
  return await startRedis({ dataDir: join(dataDir, 'redis'), data, port: ports?.redis ?? 6379, onProgress })
}
