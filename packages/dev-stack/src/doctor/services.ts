import {
  canAptInstall,
  checkRedis,
  checkServer,
  findRedisBinary,
  packagedPostgres,
  redisInstallCommand,
} from '@tandem/dev-services'
import type { Variables } from '../environment/variables.ts'
import { type Finding, messageOf } from './finding.ts'

/** PostgreSQL and Redis: reachable where a URL is set, else possible to start. */
export async function checkServices({ DATABASE_URL, REDIS_URL }: Variables): Promise<Finding[]> {
  const postgres = DATABASE_URL ? reachable('DATABASE_URL', checkServer(DATABASE_URL)) : ownPostgres()
  const redis = REDIS_URL ? reachable('REDIS_URL', checkRedis(REDIS_URL)) : localRedis()
  return [
    { title: 'PostgreSQL', ...(await postgres) },
    { title: 'Redis', ...(await redis) },
  ]
}

type Outcome = Omit<Finding, 'title'>

async function reachable(name: string, check: Promise<void>): Promise<Outcome> {
  return await check.then(
    () => ({ detail: `the one in ${name} answers` }),
    (error: unknown) => ({ detail: `the one in ${name} does not answer`, fix: messageOf(error) }),
  )
}

function ownPostgres(): Outcome {
  try {
    packagedPostgres()
    return { detail: 'packaged, ready to start' }
  } catch (error) {
    return { detail: 'none for this machine', fix: messageOf(error) }
  }
}

function localRedis(): Outcome {
  const binary = findRedisBinary()
  if (binary !== undefined) return { detail: binary }
  if (canAptInstall()) return { detail: 'missing; the next start installs it with apt-get' }
  return { detail: 'missing', fix: redisInstallCommand() }
}
