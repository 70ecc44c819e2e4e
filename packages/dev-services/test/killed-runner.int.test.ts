import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askRedis, isProcessAlive, startServices, withClient } from '../src/index.ts'

const script = join(import.meta.dirname, 'hold-services.ts')
const node = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', script]
let dataDir = ''
const started: ChildProcess[] = []
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tandem-killed-'))
  chmodSync(dataDir, 0o755)
})
afterEach(() => {
  for (const runner of started.splice(0)) runner.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
})

interface Held {
  runner: ChildProcess
  databaseUrl: string
  redisUrl: string
  guard: number
  user: number
}

async function hold(command: string, args: string[]): Promise<Held> {
  const runner = spawn(command, [...args, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(runner)
  for await (const line of createInterface({ input: runner.stdout })) return { runner, ...JSON.parse(line) }
  throw new Error('it ended before the services were up')
}
const answers = async ({ databaseUrl, redisUrl }: Held) => {
  const replies = [withClient(databaseUrl, async () => true), askRedis(redisUrl, 'PING')]
  return (await Promise.allSettled(replies)).map(({ status }) => status === 'fulfilled')
}

test('kill -9 of the runner ends its servers in good order', async () => {
  const held = await hold(process.execPath, node)
  expect(await answers(held)).toEqual([true, true])
  held.runner.kill('SIGKILL')
  await vi.waitFor(async () => expect(await answers(held)).toEqual([false, false]), 15_000)
  await vi.waitFor(
    () => expect(() => readFileSync(join(dataDir, 'postgres/postmaster.pid'))).toThrow(),
    15_000,
  )
})

test('servers that outlived runner and guard are found by the next start, which has the data', async () => {
  const held = await hold(process.execPath, node)
  await withClient(held.databaseUrl, (client) => client.query('create table note ()'))
  process.kill(held.guard, 'SIGKILL')
  held.runner.kill('SIGKILL')
  await vi.waitFor(() => expect(isProcessAlive(held.guard)).toBe(false), 5_000)
  expect(await answers(held), 'nobody ended them').toEqual([true, true])

  const services = await startServices({ dataDir, data: 'kept', ports: { postgres: 0, redis: 0 } })
  expect(await answers(held)).toEqual([false, false])
  await withClient(services.databaseUrl, (client) => client.query('select from note'))
  await services.stop()
})

const asRoot = process.getuid?.() === 0
// As root we become somebody else; otherwise the tests above have run as an ordinary user already.
test.skipIf(!asRoot || !canRead(script))('an ordinary user gets the same services', async () => {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'nobody'])))
  chownSync(dataDir, uid ?? 0, gid ?? 0)
  const held = await hold('runuser', ['-u', 'nobody', '--', process.execPath, ...node])
  expect(held.user).toBe(uid)
  expect(await answers(held)).toEqual([true, true])
  held.runner.kill('SIGTERM')
  await vi.waitFor(async () => expect(await answers(held)).toEqual([false, false]), 15_000)
})

test.skipIf(!asRoot || !canRead(script))('an ordinary user without Redis is told the command to run', () => {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'nobody'])))
  chownSync(dataDir, uid ?? 0, gid ?? 0)
  const args = ['-u', 'nobody', '--', 'env', 'PATH=/nowhere', process.execPath, ...node, dataDir]
  const run = spawnSync('runuser', args, { encoding: 'utf8' })
  expect(run.status).not.toBe(0)
  expect(run.stderr).toMatch(/Redis is missing. Run: \S+/)
})

test.skipIf(!asRoot || process.platform !== 'linux')(
  'root can work in a folder that nobody else may enter',
  async () => {
    chmodSync(dataDir, 0o700)
    const services = await startServices({ dataDir, data: 'kept', ports: { postgres: 0, redis: 0 } })
    await withClient(services.databaseUrl, (client) => client.query('create table note ()'))
    await services.stop()
  },
)

/** False e.g. for a clone below /root: then there is no way to be somebody else there. */
function canRead(file: string): boolean {
  try {
    execFileSync('runuser', ['-u', 'nobody', '--', 'test', '-r', file], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
