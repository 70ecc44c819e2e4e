import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const sync = import.meta.dirname
const packages = join(sync, '../../../../packages')

/** Where the engine is neutral: nothing there knows what is on either side. */
const NEUTRAL = [
  join(sync, 'process-links'),
  join(sync, 'ledger'),
  join(sync, 'reconcile'),
  join(packages, 'sync-model/src'),
  join(packages, 'sync-core/src/decide'),
  join(packages, 'sync-core/src/link'),
  join(packages, 'sync-core/src/pass'),
  join(packages, 'sync-core/src/retry'),
  join(packages, 'sync-core/src/history'),
  join(packages, 'sync-core/src/canonical'),
]

/** What outside programs read: the id that a record has in Medusa keeps its old name in answers. */
const NAMED_FOR_READERS = ['reconcile/drift-report.ts']

const VENDORS = /medusa|shopify|stripe|sanity/i

test('no vendor is named where the engine is neutral', () => {
  const files = NEUTRAL.flatMap((folder) =>
    globSync('**/*.ts', { cwd: folder }).map((file) => join(folder, file)),
  )
  const read = files.filter((file) => !file.endsWith('.test.ts'))
  expect(read.length).toBeGreaterThan(40)
  const named = read.filter((file) => VENDORS.test(withoutExamples(readFileSync(file, 'utf8'))))
  expect(named.filter((file) => !NAMED_FOR_READERS.some((known) => file.endsWith(known)))).toEqual([])
})

/** Comments may name an example. */
function withoutExamples(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}
