import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { takeRun } from '../reconcile/lead-run.ts'
import { startOrJoinRun } from '../reconcile/start-runs.ts'
import { registerLanes, takeSweep } from '../reconcile/sweep-state.ts'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { findDueLanes } from './hints.ts'
import { takeLinks } from './links.ts'
import { announcePresence, type Presence } from './presence.ts'

const engine = engineForFile()
let url: string
const present: Presence[] = []

beforeAll(async () => {
  url = process.env.DATABASE_URL ?? ''
})
beforeEach(async () => {
  await engine.pool.query('delete from sync.links')
  await engine.pool.query(
    `insert into sync.links (entity, remote_id, dirty_rev, dirty_since) values ('vendor', 'ven_1', 1, now())`,
  )
})
afterEach(async () => {
  for (const one of present.splice(0)) await one.stop()
})

const take = async (by: number | null) => (await takeLinks(engine.pool, medusaLane('vendor'), 10, by)).length

async function worker(): Promise<number> {
  const presence = announcePresence(url, () => {})
  present.push(presence)
  return vi.waitUntil(() => presence.id() ?? undefined)
}

describe('a link leased by a worker', () => {
  test('is nobody else’s while the worker lives', async () => {
    expect(await take(await worker())).toBe(1)
    expect(await take(await worker())).toBe(0)
    expect(await findDueLanes(engine.pool)).toEqual([])
  })

  test('is free as soon as the worker has been killed, long before its lease ends', async () => {
    const program = `
      import { announcePresence } from ${JSON.stringify(new URL('./presence.ts', import.meta.url).href)}
      const presence = announcePresence(${JSON.stringify(url)}, console.error)
      setInterval(() => presence.id() && console.log(presence.id()), 20)`
    const other = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    // Also when this test fails: what holds the run's output keeps the run from ending.
    onTestFinished(() => void other.kill('SIGKILL'))
    const [line] = await once(other.stdout, 'data')
    expect(await take(Number.parseInt(String(line), 10))).toBe(1)
    other.kill('SIGKILL')
    const another = await worker()
    await vi.waitFor(async () => expect(await findDueLanes(engine.pool)).toEqual([medusaLane('vendor')]))
    expect(await take(another)).toBe(1)
  })

  test('stays leased for its time when the worker could not say who it is', async () => {
    expect(await take(null)).toBe(1)
    expect(await take(await worker())).toBe(0)
  })
})

describe('a run and a sweep that a worker leads', () => {
  const lane = medusaLane('vendor')
  beforeEach(async () => {
    await registerLanes(engine.pool, [{ ...lane, hubCreates: false }])
    await engine.pool.query('update sync.lanes set due_at = now()')
    await startOrJoinRun(engine.pool, lane, 'apply')
  })

  test('are nobody else’s while it lives, and free as soon as it has ended', async () => {
    const leading = announcePresence(url, console.error)
    await vi.waitFor(() => expect(leading.id()).not.toBeNull())
    expect(await takeRun(engine.pool, leading.id())).toMatchObject(lane)
    expect(await takeSweep(engine.pool, leading.id())).toMatchObject(lane)
    const other = await worker()
    expect([await takeRun(engine.pool, other), await takeSweep(engine.pool, other)]).toEqual([
      undefined,
      undefined,
    ])
    await leading.stop()
    expect(await takeRun(engine.pool, other)).toMatchObject(lane)
    expect(await takeSweep(engine.pool, other)).toMatchObject(lane)
  })
})
