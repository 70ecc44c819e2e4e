import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askRedis, type Services, startServices, withClient } from '../../src/index.ts'

let dataDir = ''
const running: Services[] = []
beforeEach(() => {
  // Brackets and question marks in the path of its configuration mean something to Redis.
  dataDir = mkdtempSync(join(tmpdir(), 'tandem [passwords]? ü-'))
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((services) => services.stop()))
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(): Promise<Services> {
  const services = await startServices({ dataDir, data: 'kept', ports: { postgres: 0, redis: 0 } })
  running.push(services)
  return services
}
const withPassword = (url: string, password: string) => Object.assign(new URL(url), { password }).href

test('PostgreSQL and Redis of our own answer only who knows the password of this data folder', async () => {
  const { databaseUrl, redisUrl } = await start()
  for (const wrong of ['', 'tandem', 'postgres']) {
    await expect(withClient(withPassword(databaseUrl, wrong), async () => {})).rejects.toThrow()
    await expect(askRedis(withPassword(redisUrl, wrong), 'PING')).rejects.toThrow(/NOAUTH|WRONGPASS/)
  }
  for (const file of ['postgres.password', 'redis/password']) {
    expect(statSync(join(dataDir, file)).mode & 0o077, file).toBe(0)
  }
  const password = new URL(redisUrl).password
  expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(password)
})

test('a cluster that still has the password every cluster once had gets one of its own', async () => {
  const first = await start()
  await withClient(first.databaseUrl, (client) => client.query(`alter role postgres password 'tandem'`))
  await first.stop()
  rmSync(join(dataDir, 'postgres.password'))

  const { databaseUrl } = await start()
  await expect(withClient(withPassword(databaseUrl, 'tandem'), async () => {})).rejects.toThrow()
  expect(readFileSync(join(dataDir, 'postgres.password'), 'utf8')).toBe(new URL(databaseUrl).password)
})
