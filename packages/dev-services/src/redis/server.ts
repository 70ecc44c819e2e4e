import type { ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { choosePort } from '../ports.ts'
import { describeProcess, isProcessAlive, readPidFile } from '../process-facts.ts'
import { ServiceError } from '../service-error.ts'
import { servicePassword } from '../service-password.ts'
import { endService, hasEnded, launchService, type Server } from '../service-process.ts'
import { until } from '../until.ts'
import { askRedis } from './ask.ts'
import { obtainRedisBinary } from './binary.ts'

export interface RedisOptions {
  dataDir: string
  data: 'kept' | 'scratch'
  port: number
  onProgress?: ((line: string) => void) | undefined
}

/** Starts Redis on this data directory, after ending one that a killed run left there. */
export async function startRedis(options: RedisOptions): Promise<Server> {
  const { dataDir } = options
  const program = await obtainRedisBinary(options.onProgress)
  mkdirSync(dataDir, { recursive: true })
  const password = servicePassword(join(dataDir, 'password'))
  await endLeftover(dataDir, password)
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(options.port)
    const url = redisUrl(port, password)
    const server = launch(program, options, port, password)
    if (await isServing(server, url)) {
      return {
        url,
        stop: () => endService(server, endSignals),
        crash: () => endService(server, ['SIGKILL']),
      }
    }
    await endService(server, endSignals)
    if (attempt === 5) throw new ServiceError(`Redis did not start. See ${join(dataDir, 'redis.log')}`)
  }
}

const endSignals = ['SIGTERM', 'SIGKILL'] as const
const redisUrl = (port: number, password: string) => `redis://:${password}@127.0.0.1:${port}`

function launch(
  program: string,
  { dataDir, data }: RedisOptions,
  port: number,
  password: string,
): ChildProcess {
  const log = join(dataDir, 'redis.log')
  const persistence = data === 'kept' ? ['--appendonly', 'yes'] : ['--appendonly', 'no']
  const args = [
    // The password comes by standard input: everybody on the machine sees a command line, and of a configuration
    // file Redis reads the name as a pattern.
    '-',
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    dataDir,
    '--logfile',
    log,
    '--save',
    '',
  ]
  const pidFile = ['--pidfile', join(dataDir, 'redis.pid')]
  const server = launchService(program, [...args, ...pidFile, ...persistence], {
    stdio: ['pipe', 'ignore', 'ignore'],
    endsOn: 'TERM',
  })
  server.stdin?.on('error', () => {})
  server.stdin?.end(`requirepass ${password}\n`)
  return server
}

async function isServing(server: ChildProcess, url: string): Promise<boolean> {
  let serving = false
  await until(async () => {
    if (hasEnded(server)) return true
    // The process id makes sure that nobody else's server answered on this port. One that still loads its
    // file answers nothing else.
    const reply = await askRedis(url, 'INFO').catch(() => '')
    serving = reply.includes(`process_id:${server.pid}\r`) && reply.includes('\nloading:0\r')
    return serving
  }, 15_000)
  return serving
}

/** Two servers writing one append-only file would ruin it. */
async function endLeftover(dataDir: string, password: string): Promise<void> {
  const pid = readPidFile(join(dataDir, 'redis.pid'))
  if (pid === undefined || !isProcessAlive(pid)) return
  const port = /(?:redis|valkey)-server .*:(\d+)/.exec(describeProcess(pid) ?? '')?.[1]
  if (port === undefined) return
  const reply = await askRedis(redisUrl(Number(port), password), 'CONFIG GET dir').catch(() => '')
  if (!reply.includes(dataDir)) return
  process.kill(pid, 'SIGTERM')
  if (await until(() => !isProcessAlive(pid), 10_000)) return
  throw new ServiceError(`A Redis from an earlier run does not stop. Run: kill -9 ${pid}`)
}
