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
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

export interface Totals {
  passed: number
  failed: number
  skipped: number
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
  const each = folders.map((folder) => readResult(join(folder, resultFile)))
  const sum = (pick: (totals: Totals) => number) => each.reduce((total, one) => total + pick(one), 0)
  return {
    passed: sum((one) => one.passed),
    failed: sum((one) => one.failed),
    skipped: sum((one) => one.skipped),
  }
}

function readResult(file: string): Totals {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const result = resultSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const unrunnable = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  )
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + unrunnable.length,
    skipped: result.numPendingTests,
  }
}
