import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ServiceError } from '../service-error.ts'
import type { Account } from './account.ts'

/** Makes an empty cluster here, whose superuser `postgres` has this password. */
export async function initialise(
  initdb: string,
  account: Account,
  { dataDir, data, password }: { dataDir: string; data: 'kept' | 'scratch'; password: string },
): Promise<void> {
  // A run that was killed half-way through leaves a folder that can be neither started nor initialised.
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const handedOver = join(tmpdir(), `tandem-${randomUUID()}`)
  writeFileSync(handedOver, password, { mode: 0o600 })
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(dataDir, account.uid, account.gid)
    chownSync(handedOver, account.uid, account.gid)
  }
  const { command, args, ...identity } = account.wrap(initdb, [
    `--pgdata=${dataDir}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${handedOver}`,
    // The same order of letters on every machine.
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(data === 'scratch' ? ['--no-sync'] : []),
  ])
  const child = spawn(command, args, { ...identity, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      complaint += error.message
      resolve(1)
    })
    child.once('close', resolve)
  })
  rmSync(handedOver, { force: true })
  if (code !== 0) {
    rmSync(dataDir, { recursive: true, force: true })
    throw new ServiceError(`PostgreSQL could not be initialised in ${dataDir}: ${complaint.trim()}`)
  }
}

/** Refuses data of another major version, which these programs can't read. */
export function requireOwnVersion(dataDir: string, version: string): void {
  const made = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim()
  const ours = version.split('.')[0]
  if (made === ours) return
  throw new ServiceError(
    `The data in ${dataDir} was made by PostgreSQL ${made}, and this is PostgreSQL ${ours}. Take it along with pg_dump of version ${made}, or start with a fresh demo: pnpm run reset`,
  )
}
