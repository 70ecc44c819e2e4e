import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { choosePort } from '../ports.ts'
import { isProcessAlive, readPidFile } from '../process-facts.ts'
import { ServiceError } from '../service-error.ts'
import { endService, hasEnded, launchService, type Server } from '../service-process.ts'
import { until } from '../until.ts'
import { type Account, postgresAccount } from './account.ts'
import { postgresBinaries } from './binaries.ts'
import { withClient } from './databases.ts'
import { clearLeftover } from './leftover.ts'

export interface PostgresOptions {
  /** An absolute path; initialised when empty. */
  dataDir: string
  data: 'kept' | 'scratch'
  port: number
}

// It listens on the loopback address only, and holds development data.
const password = 'tandem'
// Fast shutdown (ends sessions), then immediate, then by force.
const endSignals = ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const
// Commits still reach the system's memory, which outlives the server's death.
const scratchSettings = ['fsync=off', 'full_page_writes=off']

const serverUrl = (port: number) => `postgres://postgres:${password}@localhost:${port}/postgres`

/** The URL of the server that runs on this data directory, or undefined when none does. */
export function runningPostgresUrl(dataDir: string): string | undefined {
  const lockFile = join(dataDir, 'postmaster.pid')
  const pid = readPidFile(lockFile)
  if (pid === undefined || !isProcessAlive(pid)) return undefined
  // Process id, directory, start time, port.
  const port = Number(readFileSync(lockFile, 'utf8').split('\n')[3])
  return port > 0 ? serverUrl(port) : undefined
}

/** Starts PostgreSQL 18 on this data directory, whatever state an earlier run left it in. */
export async function startPostgres(options: PostgresOptions): Promise<Server> {
  const { dataDir } = options
  const programs = postgresBinaries()
  const account = postgresAccount([programs.postgres, join(dataDir, 'PG_VERSION')])
  await clearLeftover(dataDir)
  if (!existsSync(join(dataDir, 'PG_VERSION'))) await initialise(programs.initdb, account, options)

  const logFile = join(dirname(dataDir), 'postgres.log')
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(options.port)
    const server = launch(programs.postgres, account, options, port, logFile)
    const url = serverUrl(port)
    if (await isServing(server, url, dataDir)) {
      return {
        url,
        stop: () => endService(server, endSignals),
        crash: () => endService(server, ['SIGKILL']),
      }
    }
    await endService(server, endSignals)
    // Somebody took the port meanwhile, or sessions of a killed server are still leaving.
    const log = readFileSync(logFile, 'utf8')
    const passing = /could not (bind|create any TCP\/IP)|is still in use|lock file/.test(log)
    if (!passing || attempt === 10) {
      throw new ServiceError(
        `PostgreSQL did not start. See ${logFile}; its last lines:\n${log.split('\n').slice(-8).join('\n')}`,
      )
    }
    await until(() => false, 500)
  }
}

async function initialise(
  initdb: string,
  account: Account,
  { dataDir, data }: PostgresOptions,
): Promise<void> {
  // A run that was killed half-way through leaves a folder that can be neither started nor initialised.
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const passwordFile = join(tmpdir(), `tandem-${randomUUID()}`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(dataDir, account.uid, account.gid)
    chownSync(passwordFile, account.uid, account.gid)
  }
  const { command, args, ...identity } = account.wrap(initdb, [
    `--pgdata=${dataDir}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    // The same order of letters on every machine.
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(data === 'scratch' ? ['--no-sync'] : []),
  ])
  const child = spawn(command, args, { ...identity, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      complaint += error.message
      resolve(1)
    })
    child.once('close', resolve)
  })
  rmSync(passwordFile, { force: true })
  if (code !== 0) {
    rmSync(dataDir, { recursive: true, force: true })
    throw new ServiceError(`PostgreSQL could not be initialised in ${dataDir}: ${complaint.trim()}`)
  }
}

function launch(
  program: string,
  account: Account,
  options: PostgresOptions,
  port: number,
  logFile: string,
): ChildProcess {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    ...(options.data === 'scratch' ? scratchSettings : []),
  ]
  const { command, args, ...identity } = account.wrap(program, [
    '-D',
    options.dataDir,
    ...settings.flatMap((one) => ['-c', one]),
  ])
  const log = openSync(logFile, 'w')
  const server = launchService(command, args, {
    ...identity,
    cwd: '/',
    stdio: ['ignore', log, log],
    endsOn: 'INT',
  })
  closeSync(log)
  return server
}

async function isServing(server: ChildProcess, url: string, dataDir: string): Promise<boolean> {
  let serving = false
  await until(async () => {
    if (hasEnded(server)) return true
    // Asking for its directory makes sure that nobody else's server answered on this port.
    serving = await withClient(url, async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('show data_directory')
      return rows[0]?.data_directory === dataDir
    }).catch(() => false)
    return serving
  }, 30_000)
  return serving
}
