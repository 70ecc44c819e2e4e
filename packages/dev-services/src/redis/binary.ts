import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { ServiceError } from '../service-error.ts'

const run = promisify(execFile)

/** The path of a Redis (or Valkey) server on PATH, or undefined. */
export function findRedisBinary(path = process.env.PATH ?? ''): string | undefined {
  const candidates = ['redis-server', 'valkey-server'].flatMap((name) =>
    path.split(delimiter).map((folder) => join(folder, name)),
  )
  return candidates.find(isExecutable)
}

/** The command that gives this machine a Redis. */
export function redisInstallCommand(): string {
  if (process.platform === 'darwin') return 'brew install redis'
  const apt = existsSync('/usr/bin/apt-get')
  return apt
    ? 'sudo apt-get install -y redis-server'
    : 'docker compose up -d redis && export REDIS_URL=redis://localhost:6379'
}

/** Finds a Redis server, installing it where that needs no question: as root, with apt. */
export async function obtainRedisBinary(onProgress?: (line: string) => void): Promise<string> {
  const found = findRedisBinary()
  if (found !== undefined) return found
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (mayInstall) {
    onProgress?.('Installing Redis with apt-get, once')
    const installed = await aptInstall('redis-server').then(
      () => findRedisBinary(),
      () => undefined,
    )
    if (installed !== undefined) return installed
  }
  throw new ServiceError(`Redis is missing. Run: ${redisInstallCommand()}`)
}

async function aptInstall(packageName: string): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const lock = ['-o', 'DPkg::Lock::Timeout=120']
  const install = () =>
    run('apt-get', [...lock, 'install', '-y', '--no-install-recommends', packageName], { env })
  // An image without package lists knows no package by any name.
  await install().catch(async () => {
    await run('apt-get', [...lock, 'update'], { env })
    await install()
  })
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
