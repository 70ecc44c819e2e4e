import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readScripts } from './package-script.ts'

/** Where each package's vitest writes its figures, below the package. Git ignores it. */
export const resultFile = '.turbo/test-result.json'
export const reporterArgs = [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${resultFile}`,
  '--passWithNoTests',
]

const resultSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

export interface Totals {
  passed: number
  skipped: number
  /** What failed, one text each: where, which test, and the beginning of what it said. */
  failures: string[]
}

/** Folders of the workspace packages that have this script. */
export function packagesWithScript(root: string, script: string): string[] {
  const folders = ['apps', 'packages'].flatMap((group) => {
    const parent = join(root, group)
    return existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : []
  })
  return [...folders, join(root, 'e2e'), join(root, 'bench')].filter(
    (folder) => script in readScripts(folder),
  )
}

export function removeResults(folders: string[]): void {
  for (const folder of folders) rmSync(join(folder, resultFile), { force: true })
}

/** The sum over all packages. A file that could not be run, or a package without figures, is one failure. */
export function addUpResults(folders: string[]): Totals {
  const each = folders.map(readResult)
  return {
    passed: each.reduce((total, one) => total + one.passed, 0),
    skipped: each.reduce((total, one) => total + one.skipped, 0),
    failures: each.flatMap((one) => one.failures),
  }
}

function readResult(folder: string): Totals {
  const file = join(folder, resultFile)
  if (!existsSync(file)) return { passed: 0, skipped: 0, failures: [`${folder}: ended without a result`] }
  const result = resultSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return {
    passed: result.numPassedTests,
    skipped: result.numPendingTests,
    failures: result.testResults.flatMap(failuresOf),
  }
}

function failuresOf(file: z.infer<typeof resultSchema>['testResults'][number]): string[] {
  const failed = file.assertionResults.filter((test) => test.status === 'failed')
  if (failed.length === 0 && file.status === 'failed') return [`${file.name}\n${beginning(file.message)}`]
  return failed.map(
    (test) => `${file.name} > ${test.fullName}\n${beginning((test.failureMessages ?? []).join('\n'))}`,
  )
}

/** Enough to see what went wrong; the whole stands further up in the output. */
function beginning(message: string): string {
  return message.split('\n').slice(0, 12).join('\n')
}
