import { randomUUID } from 'node:crypto'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Only root may write here, and everybody may read. */
const cacheFolder = '/var/cache/tandem'

/**
 * Returns a folder with the same programs that every account may enter and read: the given one, or a copy of it.
 *
 * Root runs PostgreSQL as another account, which can't see into a clone below `/root` or one that was installed
 * under `umask 077`. A capability does not help: `initdb` and `postgres` look for themselves with access(2), which
 * ignores it. `name` tells versions apart; a copy is made once and put in place whole.
 */
export function openPrograms(folder: string, name: string, cache = cacheFolder): string {
  if (isOpenToAll(folder) && isOpenInside(folder)) return folder
  const copy = join(cache, name)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${randomUUID()}`
  mkdirSync(cache, { recursive: true })
  chmodSync(cache, 0o755)
  cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true })
  openInside(unfinished)
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Somebody else was quicker.
    if (!existsSync(copy)) throw error
  }
  return copy
}

/** Tells whether every account may reach what this path names: no folder on the way is closed to it. */
export function isOpenToAll(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && lstatSync(folder).isDirectory() && !has(folder, 0o001)) return false
    if (folder === dirname(folder)) return true
  }
}

const has = (path: string, bits: number) => (lstatSync(path).mode & bits) === bits

function everythingIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return [folder, ...names.map((name) => join(folder, name))].filter(
    (path) => !lstatSync(path).isSymbolicLink(),
  )
}

const isOpenInside = (folder: string) =>
  everythingIn(folder).every((path) => has(path, needsEntering(path) ? 0o005 : 0o004))

function openInside(folder: string): void {
  for (const path of everythingIn(folder)) chmodSync(path, needsEntering(path) ? 0o755 : 0o644)
}

/** Folders are entered, programs are run: both need the same bit. */
const needsEntering = (path: string) =>
  lstatSync(path).isDirectory() || basename(dirname(path)) === 'bin' || has(path, 0o100)
