import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { freePorts, isPortFree, withClient } from '@tandem/dev-services'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type Stack, type StackOptions, startStack } from '../src/index.ts'
import { makeFakeRepository } from './fake-repository.ts'

const answerSchema = z.object({ env: z.record(z.string(), z.string()) })
const repository = makeFakeRepository()
let ports: number[] = []
const exits: string[] = []
let stack: Stack | undefined
const options = (extra: Partial<StackOptions> = {}): StackOptions => {
  const [backend = 0, orchestrator = 0, storefront = 0] = ports
  return {
    root: repository.root,
    mode: 'dev',
    dataDir: join(repository.root, '.tandem'),
    ports: { backend, orchestrator, storefront, postgres: 0, redis: 0 },
    seed: true,
    variables: { JOURNAL: repository.journal },
    onExit: (app, how) => exits.push(`${app}: ${how}`),
    ...extra,
  }
}
const journal = () => readFileSync(repository.journal, 'utf8').trim().split('\n')
const allFree = async () => (await Promise.all(ports.map(isPortFree))).every(Boolean)

beforeAll(async () => {
  ports = await freePorts(3)
})
afterEach(() => stack?.stop())
afterAll(repository.remove)

test('the first start migrates and seeds each database before its app runs, and stop frees every port', async () => {
  stack = await startStack(options())
  // The worker has no port to be asked on; the others have written their line by now.
  await vi.waitFor(() => expect(journal()).toContain('worker run'), 10_000)
  const lines = journal()
  expect(lines.toSorted()).toEqual([
    'backend migrate',
    'backend run',
    'backend seed',
    'orchestrator migrate',
    'orchestrator run',
    'orchestrator seed',
    'storefront run',
    'worker run',
  ])
  for (const [earlier = '', later = ''] of [
    ['backend migrate', 'backend seed'],
    ['backend seed', 'backend run'],
    ['orchestrator migrate', 'orchestrator run'],
    ['backend run', 'worker run'],
    ['backend run', 'orchestrator seed'],
  ]) {
    expect(lines.indexOf(earlier), `${earlier} before ${later}`).toBeLessThan(lines.indexOf(later))
  }

  const { env } = answerSchema.parse(await fetch(stack.urls.storefront).then((response) => response.json()))
  expect(env).toMatchObject({
    STOREFRONT_PURGE_SECRET: expect.any(String),
    MEDUSA_BACKEND_URL: stack.urls.backend,
  })
  expect(Object.keys(env), 'what the storefront has no business with').not.toContain('DATABASE_URL')
  expect(Object.keys(env)).not.toContain('JWT_SECRET')
  expect(Object.keys(env)).not.toContain('DASHBOARD_WEBHOOK_SECRET')

  const { backend, orchestrator } = stack.databases
  const signedIn = (url: string) =>
    withClient(url, async (client) => (await client.query('select current_user as role')).rows)
  expect(await signedIn(backend)).toEqual([{ role: 'tandem_backend' }])
  expect(await signedIn(orchestrator)).toEqual([{ role: 'tandem_orchestrator' }])
  expect(backend).toBe(stack.env.backend.DATABASE_URL)

  await expect(startStack(options()), 'a second stack').rejects.toThrow(/already runs/)
  await stack.stop()
  expect(await allFree()).toBe(true)
})

test('a second start neither migrates nor seeds; an app can be killed and started again', async () => {
  const before = journal().length
  stack = await startStack(options())
  await vi.waitFor(() => expect(journal()).toHaveLength(before + 4), 10_000)
  expect(journal().slice(before).toSorted()).toEqual([
    'backend run',
    'orchestrator run',
    'storefront run',
    'worker run',
  ])

  await stack.kill('backend')
  await expect(fetch(`${stack.urls.backend}/health`)).rejects.toThrow()
  await stack.restart('backend')
  expect((await fetch(`${stack.urls.backend}/health`)).status).toBe(200)
  expect(exits, 'a kill that was asked for is not an unexpected exit').toEqual([])

  await fetch(`${stack.urls.backend}/crash`).catch(() => {})
  await vi.waitFor(() => expect(exits).toEqual(['backend: exit code 3']), 5_000)
  await stack.stop()
  expect(await allFree()).toBe(true)
})

test('ports that are taken are named, with free ones and the variables to put them into', async () => {
  const [, orchestrator = 0, storefront = 0] = ports
  const others = [orchestrator, storefront].map((port) => createServer().listen(port))
  const message = await startStack(options()).then(() => '', String)
  for (const server of others) server.close()
  expect(message).toContain(`port ${orchestrator} (orchestrator), ${storefront} (storefront)`)
  const offered = [...message.matchAll(/(\w+_PORT)=(\d+)/g)].map(([, name, port]) => [name, Number(port)])
  expect(offered.map(([name]) => name)).toEqual(['ORCHESTRATOR_PORT', 'STOREFRONT_PORT'])
  const free = offered.map(([, port]) => Number(port))
  expect(new Set([...free, ...ports]).size, 'no port twice').toBe(5)
  expect(await Promise.all(free.map(isPortFree))).toEqual([true, true])
})

test('an app that fails to start is named with its last lines, and nothing keeps running', async () => {
  const variables = { JOURNAL: repository.journal, BROKEN: 'orchestrator run' }
  await expect(startStack(options({ variables }))).rejects.toThrow(
    /orchestrator stopped: exit code 7[\s\S]*this is why/,
  )
  expect(await allFree()).toBe(true)
})

test('a start that is cancelled half-way leaves nothing running', async () => {
  const controller = new AbortController()
  const starting = startStack(options({ signal: controller.signal, onLine: () => controller.abort() }))
  await expect(starting).rejects.toThrow()
  expect(await allFree()).toBe(true)
})

const steps = ['backend migrate', 'orchestrator migrate', 'backend seed', 'orchestrator seed']
test.each(steps)(
  'a first start that ended in its step "%s" is finished by the next one',
  async (step) => {
    const fresh = makeFakeRepository()
    const lines = () => readFileSync(fresh.journal, 'utf8').trim().split('\n')
    const start = (broken = '') =>
      startStack(
        options({
          root: fresh.root,
          dataDir: join(fresh.root, '.tandem'),
          variables: { JOURNAL: fresh.journal, BROKEN: broken },
        }),
      )
    try {
      await expect(start(step)).rejects.toThrow(/this is why/)
      expect(await allFree()).toBe(true)
      stack = await start()
      expect(lines().filter((line) => line === step)).toHaveLength(2)
      await stack.stop()
      const before = lines().length
      stack = await start()
      expect(
        lines()
          .slice(before)
          .filter((line) => /migrate|seed/.test(line)),
      ).toEqual([])
    } finally {
      await stack?.stop()
      fresh.remove()
    }
  },
  60_000,
)
