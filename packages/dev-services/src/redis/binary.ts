import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptInstall, canAptInstall } from '../apt-install.ts'
import { ServiceError } from '../service-error.ts'

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
    : 'docker compose up -d redis, and set REDIS_URL as docker-compose.yml says'
}

/** Finds a Redis server, installing it where that needs no question: as root, with apt. */
export async function obtainRedisBinary(onProgress?: (line: string) => void): Promise<string> {
  const found = findRedisBinary()
  if (found !== undefined) return found
  if (canAptInstall()) {
    onProgress?.('Installing Redis with apt-get, once')
    const installed = await aptInstall('redis-server').then(
      () => findRedisBinary(),
      () => undefined,
    )
    if (installed !== undefined) return installed
  }
  throw new ServiceError(`Redis is missing. Run: ${redisInstallCommand()}`)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
