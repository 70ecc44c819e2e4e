import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureAppDatabase, type Services, startServices } from '@tandem/dev-services'
import { type AppSupervisor, superviseApps } from './app-supervisor.ts'
import { type AppName, appNames, apps, type Mode, repositoryRoot, type WebAppName } from './apps.ts'
import { appEnvironment, stackUrls } from './environment/app-environment.ts'
import { requireFreePorts } from './environment/app-ports.ts'
import { makeMissingSecrets, parseSettings, type Settings, type Variables } from './environment/variables.ts'
import { type DataPreparation, prepareData } from './prepare-data.ts'
import { claimDataDir } from './run-record.ts'
import { StackError } from './stack-error.ts'
import { type Progress, silentProgress } from './terminal/progress.ts'

export interface StackOptions {
  /** The repository whose apps are started; a test brings a small one of its own. */
  root?: string
  mode: Mode
  /** Data of the services, and logs (`logs/<app>.log`). One stack at a time can use a folder. */
  dataDir: string
  /** `postgres` and `redis` are wishes (0: any free port); the others must be free. */
  ports: Record<WebAppName, number> & { postgres?: number; redis?: number }
  /** Fill empty databases with the demo, once. Its sign-in is for development only. */
  seed: boolean
  /** Secrets, DATABASE_URL, REDIS_URL, public addresses. Secrets that are not given are made up. */
  variables?: Variables
  /** `scratch` services are faster and lose their data with the machine. Default: kept. */
  data?: 'kept' | 'scratch'
  progress?: Progress
  /** Every line an app prints. */
  onLine?: (app: AppName, line: string) => void
  /** An app ended though nobody asked it to. It stays down until `restart`. */
  onExit?: (app: AppName, how: string) => void
  /** Aborting stops everything, also half-way through the start. */
  signal?: AbortSignal
}

export interface Stack {
  urls: Record<WebAppName, string>
  /** Each by its own role, which owns it and nothing else. */
  databases: { backend: string; orchestrator: string }
  /** The server, by the user who may make databases and roles. */
  databaseUrl: string
  redisUrl: string
  /** What each app was started with. */
  env: Record<AppName, Record<string, string>>
  /** Ends one app with all it started (default SIGKILL); resolves when nothing of it runs. */
  kill(app: AppName, signal?: NodeJS.Signals): Promise<void>
  /** Starts one app again, ending it first when it runs; resolves when it is healthy. */
  restart(app: AppName): Promise<void>
  /** Ends everything in good order. May be called again. */
  stop(): Promise<void>
}

/** Brings up services and apps; resolves when all are healthy. Rejects with StackError, leaving nothing running. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { root = repositoryRoot, ports, progress = silentProgress, variables = {} } = options
  const dataDir = resolve(options.dataDir)
  const settings = parseSettings({ ...variables, ...makeMissingSecrets(variables) })
  if (options.mode === 'production') requireBuilds(root)

  const { onStop, stop, isStopping } = collectStops()
  onStop(await claimDataDir(dataDir))
  options.signal?.addEventListener('abort', stop)
  if (options.signal?.aborted) await stop()

  try {
    await requireFreePorts(ports)
    const services = await progress.step('Start PostgreSQL and Redis', () =>
      startOurServices(options, dataDir, settings),
    )
    onStop(services.stop)
    const databases = await ensureDatabases(services.databaseUrl, settings)
    const addresses = { ports, databases, redisUrl: services.redisUrl }
    const surrounding = { ...process.env, ...variables }
    const envOf = (app: AppName) => appEnvironment(app, options.mode, settings, addresses, surrounding)
    const env = {
      backend: envOf('backend'),
      orchestrator: envOf('orchestrator'),
      worker: envOf('worker'),
      storefront: envOf('storefront'),
    }
    const { mode, onLine, onExit } = options
    const supervisor = superviseApps({
      root,
      mode,
      ports,
      env,
      logDir: join(dataDir, 'logs'),
      onLine,
      onExit,
    })
    onStop(supervisor.close)
    if (isStopping()) throw new StackError('The start was cancelled.')

    await startApps(supervisor, prepareData(supervisor, databases, root, progress), progress, options)
    return {
      urls: stackUrls(settings, ports),
      databases,
      databaseUrl: services.databaseUrl,
      redisUrl: services.redisUrl,
      env,
      kill: (app, signal = 'SIGKILL') => supervisor.kill(app, signal),
      async restart(app) {
        await supervisor.kill(app, 'SIGTERM')
        supervisor.start(app)
        await supervisor.healthy(app)
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Two cores, so what waits for nothing starts at once: the storefront, and the orchestrator while
 * Medusa's migrations run. The orchestrator's demo needs products that came through sync: it is last.
 */
async function startApps(
  supervisor: AppSupervisor,
  data: DataPreparation,
  progress: Progress,
  { mode, seed }: Pick<StackOptions, 'mode' | 'seed'>,
): Promise<void> {
  const start = (app: AppName) =>
    progress.step(`Start ${app}`, async () => {
      supervisor.start(app)
      await supervisor.healthy(app)
    })
  const backend = async () => {
    await data.migrate('backend')
    if (seed) await data.seed('backend')
    await start('backend')
  }
  const orchestrator = async () => {
    await data.migrate('orchestrator')
    await start('orchestrator')
    // Nobody waits for this; on a first start Medusa is migrating meanwhile, on the other core.
    if (mode === 'dev') void supervisor.warmUp('orchestrator')
  }
  supervisor.start('storefront')
  await Promise.all([backend(), orchestrator()])
  // Not before Medusa answers: the worker would spend its attempts on a backend that is still starting.
  supervisor.start('worker')
  // Asked last: its first page shows what the other two answer.
  await progress.step('Start storefront', () => supervisor.healthy('storefront'))
  await progress.step('Start worker', () => supervisor.healthy('worker'))
  if (seed) await data.seed('orchestrator')
}

function startOurServices(options: StackOptions, dataDir: string, settings: Settings): Promise<Services> {
  return startServices({
    dataDir,
    databaseUrl: settings.DATABASE_URL,
    redisUrl: settings.REDIS_URL,
    data: options.data ?? 'kept',
    ports: { postgres: options.ports.postgres, redis: options.ports.redis },
    onProgress: options.progress?.note,
  })
}

async function ensureDatabases(serverUrl: string, settings: Settings): Promise<Stack['databases']> {
  const own = (name: string, password: string) => ensureAppDatabase(serverUrl, { name, password })
  return {
    backend: await own('tandem_backend', settings.BACKEND_DATABASE_PASSWORD),
    orchestrator: await own('tandem_orchestrator', settings.ORCHESTRATOR_DATABASE_PASSWORD),
  }
}

function requireBuilds(root: string): void {
  const missing = appNames.filter((app) => !existsSync(join(root, apps[app].folder, apps[app].built)))
  if (missing.length > 0) throw new StackError(`Not built yet: ${missing.join(', ')}. Run: pnpm build`)
}

/** Collects what must be undone; `stop` undoes it once, the newest first. */
function collectStops() {
  const stops: (() => void | Promise<void>)[] = []
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= (async () => {
      for (const undo of stops.toReversed()) await undo()
    })()
    return stopping
  }
  const onStop = (undo: () => void | Promise<void>) => {
    // Something that came up while we were already stopping.
    if (stopping !== undefined) stopping = stopping.then(undo)
    else stops.push(undo)
  }
  return { onStop, stop, isStopping: () => stopping !== undefined }
}
