import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { processGuard } from '@tandem/dev-services'
import { freePorts, repositoryRoot } from '@tandem/dev-stack'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type RunningApps, signInToApps } from './running-stack.ts'
import { development } from './suites/development.ts'

/** Brackets and parentheses mean something to patterns, spaces to shells, and the letter is two bytes. */
const hostileName = 'tandem (one) [two] ü'
const minutes = 60_000

let home = ''
let clone = ''
let running: RunningApps | undefined
let npx: ChildProcess | undefined
let output = ''

beforeAll(() => {
  // As root, where only root may enter: PostgreSQL runs as somebody else.
  home = mkdtempSync(join(homedir(), 'tandem-first-start-'))
  chmodSync(home, 0o700)
  clone = join(home, hostileName)
})
afterAll(async () => {
  if (npx?.pid !== undefined && npx.exitCode === null) process.kill(-npx.pid, 'SIGKILL')
  // The guard of a killed start ends the services, which write until then.
  await vi.waitFor(() => expect(processes()).not.toContain(home), 30_000)
  await rm(home, { recursive: true, force: true })
})

const processes = () => execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })

test(
  'a clean clone starts in a closed folder with a hostile name, under umask 077, on ports of its own',
  async () => {
    execFileSync('git', ['clone', '--quiet', repositoryRoot, clone])
    const [backend = 0, orchestrator = 0, storefront = 0] = await freePorts(3)
    const ports = {
      BACKEND_PORT: `${backend}`,
      ORCHESTRATOR_PORT: `${orchestrator}`,
      STOREFRONT_PORT: `${storefront}`,
    }
    npx = spawn('sh', ['-c', 'umask 077 && exec npx -y pnpm@12 dev'], {
      cwd: clone,
      env: { ...strangersEnvironment(), ...ports },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    // Also when this run is killed: a stack that nobody ends holds its ports and half of the machine.
    if (npx.pid !== undefined) processGuard().watchApp(npx.pid)
    for (const stream of [npx.stdout, npx.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
    await vi.waitFor(() => {
      if (npx?.exitCode !== null) throw new Error(`it ended:\n${output}`)
      expect(output).toContain('Tandem is up')
    }, 8 * minutes)

    const urls = {
      backend: `http://localhost:${backend}`,
      orchestrator: `http://localhost:${orchestrator}`,
      storefront: `http://localhost:${storefront}`,
    }
    for (const address of [
      `${urls.backend}/health`,
      `${urls.orchestrator}/api/health`,
      `${urls.storefront}/fernhollow/en`,
    ]) {
      expect((await fetch(address)).status, address).toBe(200)
    }
    for (const secret of ['.env', '.tandem/postgres.password', '.tandem/redis/password']) {
      expect(statSync(join(clone, secret)).mode & 0o077, secret).toBe(0)
    }
    running = await signInToApps(urls)
  },
  12 * minutes,
)

// The same that `pnpm test` asks of a stack of its own.
development(() => {
  if (!running) throw new Error('the clone does not run')
  return running
})

test('ends well, and leaves no process', async () => {
  npx?.kill('SIGTERM')
  await vi.waitFor(() => {
    expect(existsSync(join(clone, '.tandem/postgres/postmaster.pid')), 'PostgreSQL ended well').toBe(false)
    expect(processes()).not.toContain(home)
  }, 30_000)
}, 60_000)

/** The surrounding variables, without what a test runner or this repository set. */
function strangersEnvironment(): NodeJS.ProcessEnv {
  const own =
    /^(npm_|pnpm_|VITEST|TEST|TURBO|NODE_ENV$|NODE_OPTIONS$|DATABASE_URL$|REDIS_URL$|INIT_CWD$|DEV$|PROD$|SSR$|MODE$|BASE_URL$)/i
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)))
}
