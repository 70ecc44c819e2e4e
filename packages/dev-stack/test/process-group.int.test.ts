import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test, vi } from 'vitest'
import { endGroup, groupMembers } from '../src/processes/process-group.ts'

const started: number[] = []
afterEach(() => Promise.all(started.splice(0).map((leader) => endGroup(leader, 'SIGKILL', 0))))

const idle = 'setInterval(() => {}, 1000)'
const stubborn = `process.on('SIGTERM', () => {}); ${idle}`

/** A detached node process with one child; resolves with its id when both run. */
async function startFamily(parent: string, child: string, childOptions = '{}'): Promise<number> {
  const code = `
    const { spawn } = require('node:child_process')
    spawn(process.execPath, ['-e', ${JSON.stringify(`${child}; console.log('ready')`)}], { stdio: ['ignore', 'inherit', 'ignore'], ...${childOptions} })
    ${parent}`
  const leader = spawn(process.execPath, ['-e', code], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(leader.stdout, 'data')
  if (leader.pid === undefined) throw new Error('not started')
  started.push(leader.pid)
  return leader.pid
}

test('ends a process and its child within the grace when both heed SIGTERM', async () => {
  const leader = await startFamily(idle, idle)
  expect(groupMembers(leader)).toHaveLength(2)
  const since = Date.now()
  await endGroup(leader, 'SIGTERM', 8_000)
  expect(groupMembers(leader)).toEqual([])
  expect(Date.now() - since).toBeLessThan(4_000)
})

test('kills a grandchild that ignores SIGTERM, though its parent has ended', async () => {
  const leader = await startFamily(idle, stubborn)
  process.kill(leader, 'SIGTERM')
  await vi.waitFor(() => expect(groupMembers(leader)).toHaveLength(1), 5_000)
  await endGroup(leader, 'SIGTERM', 300)
  expect(groupMembers(leader)).toEqual([])
})

test.skipIf(process.platform !== 'linux')(
  'reaches a child that took a process group of its own (Linux)',
  async () => {
    const leader = await startFamily(idle, idle, '{}')
    const shell = spawn('sh', ['-c', 'set -m; sleep 1000 & echo ready; wait'], {
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    await once(shell.stdout, 'data')
    if (shell.pid === undefined) throw new Error('not started')
    started.push(shell.pid)
    expect(groupMembers(shell.pid)).toHaveLength(2)
    await Promise.all([endGroup(shell.pid), endGroup(leader)])
    expect(groupMembers(shell.pid)).toEqual([])
  },
)
