import '../node-version.ts'
import { delimiter, join } from 'node:path'
import { parseArgs } from 'node:util'
import { aptInstall, canAptInstall, startTestServices } from '@tandem/dev-services'
import { repositoryRoot } from '../apps.ts'
import { findChromium } from '../chromium.ts'
import { compileCache } from '../environment/app-environment.ts'
import { readScript } from '../package-script.ts'
import { runInForeground } from '../processes/foreground.ts'
import { StackError } from '../stack-error.ts'
import { addUpResults, packagesWithScript, removeResults, reporterArgs } from '../test-results.ts'
import { runCommand } from './run-command.ts'

const root = repositoryRoot
/**
 *     security/    only files whose path has this in it, and no browser
 *     --packages   all files, and no browser
 *     --coverage   says of each package how much of it its tests have walked through
 */
const { positionals, values: asked } = parseArgs({
  allowPositionals: true,
  options: { packages: { type: 'boolean' }, coverage: { type: 'boolean' } },
})
const [only] = positionals
const withBrowser = only === undefined && !asked.packages
const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  // Every test file is a process of its own, and compiling Payload takes half of what it costs. Coverage would be
  // counted wrongly from compiled code.
  ...(asked.coverage ? {} : { NODE_COMPILE_CACHE: compileCache }),
}

await runCommand(async (signal) => {
  // First, so that a missing browser is known now and not in five minutes.
  const browser = withBrowser ? { folder: join(root, 'e2e'), chromium: await obtainChromium() } : undefined
  const suites = [...packagesWithScript(root, 'test'), ...(browser === undefined ? [] : [browser.folder])]
  removeResults(suites)

  const codes = [await runPackageTests(signal)]
  if (browser !== undefined) codes.push(await runBrowserTests(browser.folder, browser.chromium, signal))
  if (signal.aborted) return 130

  const { passed, skipped, failures } = addUpResults(suites)
  // A run that broke without a failing test, e.g. on an error after the last one, has failed as well.
  if (failures.length === 0 && codes.some((code) => code !== 0)) {
    failures.push('A test run ended with an error though no test failed. See above for more details.')
  }
  for (const failure of failures) console.log(`\nFAILED ${failure}`)
  if (skipped > 0) console.log(`\n${skipped} skipped.`)
  console.log(`\n${passed} passed, ${failures.length} failed`)
  return failures.length === 0 ? 0 : 1
})

/** Pure and integration tests of all packages, on one PostgreSQL and one Redis. */
async function runPackageTests(signal: AbortSignal): Promise<number> {
  const { TEST_DATABASE_URL: databaseUrl, TEST_REDIS_URL: redisUrl } = process.env
  const services = await startTestServices({ databaseUrl, redisUrl })
  const env = { ...environment, TEST_DATABASE_URL: services.databaseUrl, TEST_REDIS_URL: services.redisUrl }
  try {
    const files = only === undefined ? [] : [only]
    const coverage = asked.coverage ? ['--coverage', '--coverage.reporter=text-summary'] : []
    const args = [
      'run',
      'test',
      '--concurrency=3',
      '--continue',
      '--',
      ...files,
      ...coverage,
      ...reporterArgs,
    ]
    return await runInForeground('turbo', args, { cwd: root, env, signal })
  } finally {
    await services.stop()
  }
}

/** The way round through a whole development stack, in a browser. It brings its own services. */
async function runBrowserTests(folder: string, chromium: string, signal: AbortSignal): Promise<number> {
  const bins = join(folder, 'node_modules/.bin')
  const env = { ...environment, PATH: `${bins}${delimiter}${environment.PATH}`, CHROME_PATH: chromium }
  const args = ['-c', `${readScript(folder, 'test:e2e')} "$@"`, 'sh', ...reporterArgs]
  return await runInForeground('sh', args, { cwd: folder, env, signal })
}

async function obtainChromium(): Promise<string> {
  const found = findChromium()
  if (found !== undefined) return found
  if (canAptInstall()) {
    console.log('Installing Chromium with apt-get, once')
    await aptInstall('chromium').catch(() => {})
  }
  const installed = findChromium()
  if (installed !== undefined) return installed
  const how =
    process.platform === 'darwin' ? 'brew install --cask chromium' : 'sudo apt-get install -y chromium'
  throw new StackError(`The browser test needs Chromium or Chrome. Run: ${how}, or set CHROME_PATH.`)
}
