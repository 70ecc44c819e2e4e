import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from '../src/apps.ts'
import { connectorPlan } from '../src/generators/connector.ts'
import { entityPlan } from '../src/generators/entity.ts'
import { carryOut, nameOf } from '../src/generators/generate.ts'

const WHOLE_MS = 180_000
const entity = entityPlan(nameOf('gift-card'))
const connector = connectorPlan(nameOf('warehouse'))
/** Every package that is generated into; the contracts are compiled with them. */
const USED = ['packages/sync-core', 'apps/orchestrator', 'apps/backend']
let copy: string

function run(folder: string, program: string, ...args: string[]): { failed: boolean; output: string } {
  const bin = join(copy, folder, 'node_modules/.bin', program)
  const { status, stdout, stderr } = spawnSync(bin, args, { cwd: join(copy, folder), encoding: 'utf8' })
  return { failed: status !== 0, output: stdout + stderr }
}
const good = { failed: false, output: expect.any(String) }

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'tandem-new-'))
  const list = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], { cwd: repositoryRoot })
  for (const file of list
    .toString()
    .split('\0')
    .filter((file) => file && existsSync(join(repositoryRoot, file)))) {
    cpSync(join(repositoryRoot, file), join(copy, file))
  }
  // Packages' own folders hold links, relative ones, that lead to the copy's packages.
  symlinkSync(join(repositoryRoot, 'node_modules'), join(copy, 'node_modules'))
  for (const modules of globSync('{apps,packages}/*/node_modules', { cwd: repositoryRoot })) {
    cpSync(join(repositoryRoot, modules), join(copy, modules), { recursive: true, verbatimSymlinks: true })
  }
  carryOut(entity, copy)
  carryOut(connector, copy)
}, WHOLE_MS)
afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('a new entity and a new connector', () => {
  test.each(USED)(
    'compile in %s',
    (folder) => {
      expect(run(folder, 'tsc', '--noEmit')).toEqual(good)
    },
    WHOLE_MS,
  )

  test(
    'need no formatting',
    () => {
      expect(run('.', 'biome', 'check', ...USED)).toEqual(good)
    },
    WHOLE_MS,
  )

  test(
    'the entity keeps the laws of all of them',
    () => {
      const laws = run('packages/sync-core', 'vitest', 'run', 'src/entities', 'src/decide/decide-unread')
      expect(laws).toEqual(good)
      expect(laws.output).toContain('passed')
    },
    WHOLE_MS,
  )

  test(
    'the entity comes, changes and goes, and the connector keeps its contract and brings a customer both ways',
    () => {
      const files = ['process-links/gift-card', 'connectors/warehouse']
      const { failed, output } = run('apps/orchestrator', 'vitest', 'run', ...files)
      expect({ failed, output }).toEqual(good)
      expect(stripVTControlCharacters(output)).toMatch(/Test Files\s+3 passed/)
    },
    WHOLE_MS,
  )

  test('touch few lines outside files of their own: one registry for each app', () => {
    for (const [kind, { files, lines }] of Object.entries({ entity, connector })) {
      const perFile = new Map<string, number>()
      for (const { file } of lines) perFile.set(file, (perFile.get(file) ?? 0) + 1)
      console.log(
        `${kind}: ${Object.keys(files).length} files of its own, lines in`,
        Object.fromEntries(perFile),
      )
    }
    const apps = (plan: typeof entity) =>
      new Set(plan.lines.map(({ file }) => file).filter((file) => file.startsWith('apps/')))
    expect([...apps(entity)]).toEqual([
      'apps/backend/src/internal-sync/records/registry.ts',
      'apps/orchestrator/src/sync/hub/documents/registry.ts',
      'apps/orchestrator/src/payload.config.ts',
    ])
    expect([...apps(connector)]).toEqual(['apps/orchestrator/src/sync/connectors/registry.ts'])
  })
})

describe('refused, with nothing written', () => {
  test.each(['Gift', '', 'gift_card', '-gift', '../up', '9lives'])('the name %j', (name) => {
    expect(() => nameOf(name)).toThrow('lower case')
  })

  test('a name that is taken', () => {
    expect(() => carryOut(connectorPlan(nameOf('medusa')), copy)).toThrow('is there already')
  })
})
