import type { ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { choosePort } from '../ports.ts'
import { isProcessAlive, readPidFile } from '../process-facts.ts'
import { ServiceError } from '../service-error.ts'
import { servicePassword } from '../service-password.ts'
import { endService, hasEnded, launchService, type Server } from '../service-process.ts'
import { until } from '../until.ts'
import { type Account, postgresAccount } from './account.ts'
import { packagedPostgres } from './binaries.ts'
import { withClient } from './databases.ts'
import { isWrongPassword, replaceFormerPassword } from './former-password.ts'
import { initialise, requireOwnVersion } from './initialise.ts'
import { clearLeftover } from './leftover.ts'
import { openPrograms } from './open-programs.ts'

export interface PostgresOptions {
  /** An absolute path; initialised when empty. */
  dataDir: string
  data: 'kept' | 'scratch'
  port: number
}

// Fast shutdown (ends sessions), then immediate, then by force.
const endSignals = ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const
// Commits still reach the system's memory, which outlives the server's death.
const scratchSettings = ['fsync=off', 'full_page_writes=off']

const serverUrl = (port: number, password: string) =>
  `postgres://postgres:${password}@localhost:${port}/postgres`
const passwordFile = (dataDir: string) => `${dataDir}.password`

/** The URL of the server that runs on this data directory, or undefined when none does. */
export function runningPostgresUrl(dataDir: string): string | undefined {
  const lockFile = join(dataDir, 'postmaster.pid')
  const pid = readPidFile(lockFile)
  if (pid === undefined || !isProcessAlive(pid)) return undefined
  // Process id, directory, start time, port.
  const port = Number(readFileSync(lockFile, 'utf8').split('\n')[3])
  return port > 0 ? serverUrl(port, servicePassword(passwordFile(dataDir))) : undefined
}

/** Starts PostgreSQL 18 on this data directory, whatever state an earlier run left it in. */
export async function startPostgres(options: PostgresOptions): Promise<Server> {
  const { dataDir } = options
  const { folder, version } = packagedPostgres()
  const account = postgresAccount(dataDir)
  const programs = account.uid === undefined ? folder : openPrograms(folder, `postgresql-${version}`)
  await clearLeftover(dataDir)
  const password = servicePassword(passwordFile(dataDir))
  if (existsSync(join(dataDir, 'PG_VERSION'))) requireOwnVersion(dataDir, version)
  else await initialise(join(programs, 'bin/initdb'), account, { ...options, password })

  const logFile = join(dirname(dataDir), 'postgres.log')
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(options.port)
    const server = launch(join(programs, 'bin/postgres'), account, options, port, logFile)
    const url = serverUrl(port, password)
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
    }).catch(async (error: unknown) => {
      if (isWrongPassword(error)) await replaceFormerPassword(url)
      return false
    })
    return serving
  }, 30_000)
  return serving
}
