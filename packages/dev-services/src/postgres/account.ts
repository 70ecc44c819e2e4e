import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { ServiceError } from '../service-error.ts'
import { isOpenToAll } from './open-programs.ts'

/** How to run a PostgreSQL program: PostgreSQL refuses root, so root hands over to `postgres`. */
export interface Account {
  uid?: number
  gid?: number
  /** Wraps a command line, so that it may reach files below folders only root can enter. */
  wrap(command: string, args: string[]): { command: string; args: string[]; uid?: number; gid?: number }
}

/** Returns the account that may use this data directory; makes it on first use when we are root. */
export function postgresAccount(dataDir: string): Account {
  if (process.getuid?.() !== 0) return { wrap: (command, args) => ({ command, args }) }
  const { uid, gid } = findAccount() ?? createAccount()
  if (isOpenToAll(dirname(dataDir))) {
    return { uid, gid, wrap: (command, args) => ({ command, args, uid, gid }) }
  }
  // A clone in /root: the account owns the data but may not go there. One capability lets it.
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path))
  if (setpriv === undefined) {
    throw new ServiceError(
      `As root, PostgreSQL runs as the user "postgres", who may not enter ${dirname(dataDir)}. Clone into another folder, or set DATABASE_URL.`,
    )
  }
  const options = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ]
  return {
    uid,
    gid,
    wrap: (command, args) => ({ command: setpriv, args: [...options, '--', command, ...args] }),
  }
}

function findAccount(): { uid: number; gid: number } | undefined {
  try {
    const id = (flag: string) =>
      Number(
        execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      )
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

function createAccount(): { uid: number; gid: number } {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' })
  } catch {
    // Reported below: what counts is whether the account exists now.
  }
  const account = findAccount()
  if (account === undefined) {
    throw new ServiceError(
      'PostgreSQL refuses to run as root and the user "postgres" could not be made. Run: useradd --system --user-group postgres',
    )
  }
  return account
}
