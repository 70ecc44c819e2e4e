import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describeProcess, isProcessAlive, readPidFile } from '../process-facts.ts'
import { ServiceError } from '../service-error.ts'
import { until } from '../until.ts'

/**
 * Deals with what a killed run left in a data directory: a server that still runs is stopped (the
 * data is then in order), a lock file of a dead one is removed.
 *
 * PostgreSQL does the second itself, except when the old process id now belongs to some other
 * process of the same user, which is common in containers, where ids are small.
 */
export async function clearLeftover(dataDir: string): Promise<void> {
  const lockFile = join(dataDir, 'postmaster.pid')
  const pid = readPidFile(lockFile)
  if (pid === undefined) return
  const isOurs = () => isProcessAlive(pid) && (describeProcess(pid)?.includes(dataDir) ?? false)
  if (!isOurs()) {
    rmSync(lockFile, { force: true })
    return
  }
  // SIGINT is PostgreSQL's "fast" shutdown: it ends sessions, and does not wait for them to leave.
  process.kill(pid, 'SIGINT')
  if (!(await until(() => !isOurs(), 15_000))) {
    throw new ServiceError(`A PostgreSQL from an earlier run does not stop. Run: kill -9 ${pid}`)
  }
}
