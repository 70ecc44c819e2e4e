import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  askRedis,
  choosePort,
  freePorts,
  type Services,
  startPostgres,
  startRedis,
  startServices,
  startTestServices,
  withClient,
} from '../src/index.ts'

let dataDir = ''
const running: Services[] = []
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tandem-services-'))
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((services) => services.stop()))
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(ports = { postgres: 0, redis: 0 }): Promise<Services> {
  const services = await startServices({ dataDir, data: 'kept', ports })
  running.push(services)
  return services
}
const remember = async ({ databaseUrl, redisUrl }: Services) => {
  await withClient(databaseUrl, (client) =>
    client.query(`create table note (words text); insert into note values ('kept')`),
  )
  await askRedis(redisUrl, 'SET note kept')
}
const expectRemembered = async ({ databaseUrl, redisUrl }: Services) => {
  const { rows } = await withClient(databaseUrl, (client) => client.query('select words from note'))
  expect(rows).toEqual([{ words: 'kept' }])
  expect(await askRedis(redisUrl, 'GET note')).toContain('kept')
}
const pidOf = (name: string) => Number.parseInt(readFileSync(join(dataDir, name), 'utf8'), 10)

describe('services of our own', () => {
  test('are PostgreSQL 18 with 200 connections, and Redis', async () => {
    const { databaseUrl, redisUrl } = await start()
    const { rows } = await withClient(databaseUrl, (client) =>
      client.query(
        `select current_setting('server_version') as version, current_setting('max_connections') as connections`,
      ),
    )
    expect(rows).toEqual([{ version: expect.stringMatching(/^18\./), connections: '200' }])
    expect(await askRedis(redisUrl, 'PING')).toContain('PONG')
  })

  test('keep their data through a stop, which may be asked for twice', async () => {
    const first = await start()
    await remember(first)
    await Promise.all([first.stop(), first.stop()])
    await expect(askRedis(first.redisUrl, 'PING')).rejects.toThrow()
    await expectRemembered(await start())
  })

  test('recover their data after both were killed with -9', async () => {
    await remember(await start())
    process.kill(pidOf('postgres/postmaster.pid'), 'SIGKILL')
    process.kill(pidOf('redis/redis.pid'), 'SIGKILL')
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid')), 'the stale lock is there').toBe(true)
    await expectRemembered(await start())
  })

  test('start though the stale lock names a living process of somebody else', async () => {
    const first = await start()
    await remember(first)
    await first.stop()
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${join(dataDir, 'postgres')}\n`)
    await expectRemembered(await start())
  })

  test('take over from servers of this very folder that are still alive', async () => {
    const first = await start()
    await remember(first)
    const second = await start()
    expect(second.databaseUrl).not.toBe(first.databaseUrl)
    await expectRemembered(second)
  })

  test('leave a foreign server alone and use another port', async () => {
    const [port = 0] = await freePorts(1)
    const foreign = createServer().listen(port, '127.0.0.1')
    const { databaseUrl, redisUrl } = await start({ postgres: port, redis: port })
    expect(Number(new URL(databaseUrl).port)).toBeGreaterThan(port)
    expect(Number(new URL(redisUrl).port)).toBeGreaterThan(port)
    foreign.close()
  })

  test('start again after an initialisation that was cut off', async () => {
    const first = await start()
    await first.stop()
    rmSync(join(dataDir, 'postgres/PG_VERSION'))
    await expect(start()).resolves.toBeDefined()
  })
})

test('a server that crashed is there again at once, with its data, on the port it had', async () => {
  const portOf = (url: string) => Number(new URL(url).port)
  const options = (name: string, port: number) =>
    ({ dataDir: join(dataDir, name), data: 'kept', port }) as const
  const postgres = await startPostgres(options('postgres', 0))
  const redis = await startRedis(options('redis', 0))
  const first = { databaseUrl: postgres.url, redisUrl: redis.url, started: { postgres: true, redis: true } }
  await remember({ ...first, stop: async () => {} })
  await Promise.all([postgres.crash(), redis.crash()])
  await expect(askRedis(redis.url, 'PING')).rejects.toThrow()
  const again = [
    await startPostgres(options('postgres', portOf(postgres.url))),
    await startRedis(options('redis', portOf(redis.url))),
  ]
  expect(again.map(({ url }) => url)).toEqual([postgres.url, redis.url])
  await expectRemembered({ ...first, stop: async () => {} })
  await Promise.all(again.map((server) => server.stop()))
})

test('data of another major version is left alone, with what to do', async () => {
  const first = await start()
  await first.stop()
  writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '17\n')
  await expect(start()).rejects.toThrow(/made by PostgreSQL 17, and this is PostgreSQL 18.*pnpm run reset/)
  expect(existsSync(join(dataDir, 'postgres/global'))).toBe(true)
})

describe('services that were given', () => {
  test('are used as they are and not stopped', async () => {
    const own = await start()
    const given = await startTestServices(own)
    expect(given).toMatchObject({
      databaseUrl: own.databaseUrl,
      redisUrl: own.redisUrl,
      started: { postgres: false, redis: false },
    })
    await given.stop()
    expect(await askRedis(own.redisUrl, 'PING')).toContain('PONG')
  })

  test('are named with what to do when they do not answer, and nothing is left running', async () => {
    const [port = 0] = await freePorts(1)
    const databaseUrl = `postgres://someone:hunter2@localhost:${port}/x`
    const message = await startServices({ dataDir, data: 'kept', databaseUrl, ports: { redis: 0 } }).then(
      () => '',
      String,
    )
    expect(message).toMatch(new RegExp(`DATABASE_URL points to localhost:${port}.*unset DATABASE_URL`))
    expect(message).not.toContain('hunter2')
    expect(existsSync(join(dataDir, 'redis/redis.pid')), 'Redis was stopped again').toBe(false)
  })
})

test('a test run leaves neither servers nor files', async () => {
  const services = await startTestServices({})
  const { rows } = await withClient(services.databaseUrl, (client) =>
    client.query<{ data_directory: string }>('show data_directory'),
  )
  const folder = dirname(rows[0]?.data_directory ?? '')
  expect(existsSync(folder)).toBe(true)
  await services.stop()
  expect(existsSync(folder)).toBe(false)
  await expect(withClient(services.databaseUrl, async () => {})).rejects.toThrow()
})

test('a taken port is skipped, whichever address it is taken on', async () => {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    const [port = 0] = await freePorts(1)
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(port, host, resolve))
    expect(await choosePort(port), host).toBeGreaterThan(port)
    server.close()
  }
})
