import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { ServiceError } from '../service-error.ts'

/** How to run a PostgreSQL program: PostgreSQL refuses root, so root hands over to `postgres`. */
export interface Account {
  uid?: number
  gid?: number
  /** Wraps a command line, so that it may reach files below folders only root can enter. */
  wrap(command: string, args: string[]): { command: string; args: string[]; uid?: number; gid?: number }
}

/** The account for programs and data below these paths; made on first use when we are root. */
export function postgresAccount(paths: string[]): Account {
  if (process.getuid?.() !== 0) return { wrap: (command, args) => ({ command, args }) }
  const { uid, gid } = findAccount() ?? createAccount()
  if (paths.every(isOpenToAll)) {
    return { uid, gid, wrap: (command, args) => ({ command, args, uid, gid }) }
  }
  // A clone in /root: the account can't even see its programs. One capability instead of copying them.
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path))
  if (setpriv === undefined) {
    throw new ServiceError(
      `As root, PostgreSQL runs as the user "postgres", who may not enter ${paths.find((path) => !isOpenToAll(path))}. Clone into another folder, or set DATABASE_URL.`,
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

function isOpenToAll(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}
