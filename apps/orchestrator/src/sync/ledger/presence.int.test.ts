import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type EngineFixture, openEngine } from '../test-support/engine-fixture.ts'
import { findDueEntities } from './hints.ts'
import { takeLinks } from './links.ts'
import { announcePresence, type Presence } from './presence.ts'

let engine: EngineFixture
let url: string
const present: Presence[] = []

beforeAll(async () => {
  engine = await openEngine()
  url = process.env.DATABASE_URL ?? ''
})
beforeEach(async () => {
  await engine.pool.query('delete from sync.links')
  await engine.pool.query(
    `insert into sync.links (entity, medusa_id, dirty_rev, dirty_since) values ('vendor', 'ven_1', 1, now())`,
  )
})
afterEach(async () => {
  for (const one of present.splice(0)) await one.stop()
})
afterAll(() => engine?.close())

const take = async (by: number | null) => (await takeLinks(engine.pool, 'vendor', 10, by)).length

async function worker(): Promise<number> {
  const presence = announcePresence(url, () => {})
  present.push(presence)
  return vi.waitUntil(() => presence.id() ?? undefined)
}

describe('a link leased by a worker', () => {
  test('is nobody else’s while the worker lives', async () => {
    expect(await take(await worker())).toBe(1)
    expect(await take(await worker())).toBe(0)
    expect(await findDueEntities(engine.pool)).toEqual([])
  })

  test('is free as soon as the worker has been killed, long before its lease ends', async () => {
    const program = `
      import { announcePresence } from ${JSON.stringify(new URL('./presence.ts', import.meta.url).href)}
      const presence = announcePresence(${JSON.stringify(url)}, console.error)
      setInterval(() => presence.id() && console.log(presence.id()), 20)`
    const other = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = await once(other.stdout, 'data')
    expect(await take(Number.parseInt(String(line), 10))).toBe(1)
    other.kill('SIGKILL')
    const another = await worker()
    await vi.waitFor(async () => expect(await findDueEntities(engine.pool)).toEqual(['vendor']))
    expect(await take(another)).toBe(1)
  })

  test('stays leased for its time when the worker could not say who it is', async () => {
    expect(await take(null)).toBe(1)
    expect(await take(await worker())).toBe(0)
  })
})
