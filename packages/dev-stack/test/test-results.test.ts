import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addUpResults, removeResults, resultFile } from '../src/test-results.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-results-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('names what failed, so that nobody has to search the output of a quarter of an hour', () => {
  write({
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 1,
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'adds', status: 'passed' },
          { fullName: 'subtracts', status: 'failed', failureMessages: ['expected 1 to be 2'] },
        ],
      },
    ],
  })
  expect(addUpResults([folder])).toEqual({
    passed: 2,
    skipped: 1,
    failures: ['a.test.ts > subtracts\nexpected 1 to be 2'],
  })
})

it('counts a file that could not be run', () => {
  const file = { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }
  write({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [file] })
  expect(addUpResults([folder]).failures).toEqual(['b.test.ts\nno such module'])
})

it('counts a package that left no result, e.g. because it was killed', () => {
  write({ numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, testResults: [] })
  removeResults([folder])
  expect(addUpResults([folder])).toEqual({
    passed: 0,
    skipped: 0,
    failures: [`${folder}: ended without a result`],
  })
})

function write(result: object): void {
  mkdirSync(join(folder, '.turbo'), { recursive: true })
  writeFileSync(join(folder, resultFile), JSON.stringify(result))
}
