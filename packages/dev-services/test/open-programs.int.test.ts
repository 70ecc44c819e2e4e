import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packagedPostgres } from '../src/index.ts'
import { openPrograms } from '../src/postgres/open-programs.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-programs-'))
  chmodSync(folder, 0o755)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const asRoot = process.getuid?.() === 0
const asNobody = (program: string) =>
  execFileSync('runuser', ['-u', 'nobody', '--', program, '--version'], { encoding: 'utf8', cwd: '/' })

/** The packaged programs in a folder of their own, as an installation there leaves them under umask 022. */
function install(parent: string): string {
  const programs = join(parent, 'native')
  cpSync(packagedPostgres().folder, programs, { recursive: true, verbatimSymlinks: true })
  execFileSync('chmod', ['-R', 'go+rX', programs])
  return programs
}

test('programs that everybody may read are used where they are', () => {
  const programs = install(folder)
  expect(openPrograms(programs, 'postgresql', join(folder, 'cache'))).toBe(programs)
  expect(existsSync(join(folder, 'cache'))).toBe(false)
})

test.skipIf(!asRoot)('programs below a folder that only root may enter run as another account', () => {
  const closed = join(folder, 'root')
  mkdirSync(closed)
  const programs = install(closed)
  chmodSync(closed, 0o700)
  expect(() => asNobody(join(programs, 'bin/initdb'))).toThrow()
  const copy = openPrograms(programs, 'postgresql', join(folder, 'cache'))
  expect(asNobody(join(copy, 'bin/initdb'))).toContain('(PostgreSQL) 18')
  expect(asNobody(join(copy, 'bin/postgres'))).toContain('(PostgreSQL) 18')
})

test.skipIf(!asRoot)(
  'programs installed under umask 077 run as another account, and so does their copy',
  () => {
    const programs = install(folder)
    execFileSync('chmod', ['-R', 'go-rwx', programs])
    const before = process.umask(0o077)
    try {
      const cache = join(folder, 'cache')
      const copy = openPrograms(programs, 'postgresql', cache)
      expect(asNobody(join(copy, 'bin/initdb'))).toContain('(PostgreSQL) 18')
      const made = statSync(copy).ino
      expect(statSync(openPrograms(programs, 'postgresql', cache)).ino, 'copied once').toBe(made)
      expect(readdirSync(cache), 'nothing unfinished is left').toEqual(['postgresql'])
    } finally {
      process.umask(before)
    }
  },
)
