import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePorts, isPortFree } from '@tandem/dev-services'
import { afterEach, expect, test, vi } from 'vitest'
import { endGroup, groupMembers } from '../src/processes/process-group.ts'
import { makeFakeRepository } from './fake-repository.ts'

// The whole command through npx and pnpm, as a person starts it, on a repository of small apps.
const started: number[] = []
const removals: (() => void)[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map((leader) => endGroup(leader, 'SIGKILL', 0)))
  for (const remove of removals.splice(0)) remove()
})

interface Run {
  npx: ChildProcess & { pid: number }
  ports: number[]
  runner: number
  repository: ReturnType<typeof makeFakeRepository>
}

async function startDev(repository = makeFakeRepository()): Promise<Run> {
  removals.push(repository.remove)
  const ports = await freePorts(3)
  const env = { ...process.env, FAKE_PORTS: ports.join(','), JOURNAL: repository.journal }
  const npx = spawn('npx', ['-y', 'pnpm@12', 'dev'], {
    cwd: repository.root,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [npx.stdout, npx.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  if (!hasPid(npx)) throw new Error('npx was not started')
  started.push(npx.pid)
  await vi.waitFor(() => expect(output).toMatch(/Tandem is up/), 45_000)
  const record = readFileSync(join(repository.root, '.tandem/running.json'), 'utf8')
  return { npx, ports, runner: Number(/"runner":(\d+)/.exec(record)?.[1]), repository }
}

async function expectNothingLeft({ npx, ports, repository }: Run, within: number): Promise<void> {
  await vi.waitFor(async () => {
    expect(groupMembers(npx.pid)).toEqual([])
    for (const port of ports) expect(await isPortFree(port)).toBe(true)
    expect(
      existsSync(join(repository.root, '.tandem/postgres/postmaster.pid')),
      'PostgreSQL ended well',
    ).toBe(false)
  }, within)
}

test('Ctrl-C in a terminal, which reaches the whole group, leaves no process and no port', async () => {
  const run = await startDev()
  process.kill(-run.npx.pid, 'SIGINT')
  await expectNothingLeft(run, 10_000)
})

test('SIGTERM to the npx process alone leaves no process and no port', async () => {
  const run = await startDev()
  process.kill(run.npx.pid, 'SIGTERM')
  await expectNothingLeft(run, 10_000)
})

test('kill -9 of the npx process alone leaves no process and no port', async () => {
  const run = await startDev()
  process.kill(run.npx.pid, 'SIGKILL')
  await expectNothingLeft(run, 10_000)
})

test('kill -9 of the runner leaves nothing behind, and the next start works at once', async () => {
  const run = await startDev()
  process.kill(run.runner, 'SIGKILL')
  const next = await startDev(run.repository)
  expect(
    readFileSync(run.repository.journal, 'utf8').match(/backend seed/g),
    'the data was kept',
  ).toHaveLength(1)
  process.kill(next.npx.pid, 'SIGTERM')
  await expectNothingLeft(next, 10_000)
  await expectNothingLeft(run, 10_000)
})

const hasPid = <T extends ChildProcess>(child: T): child is T & { pid: number } => child.pid !== undefined
