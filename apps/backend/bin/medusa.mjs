// Runs Medusa's command line the way Tandem needs it: `node bin/medusa.mjs <command> …`.
// In one process, so that a signal to this one is a signal to Medusa.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const backend = dirname(dirname(fileURLToPath(import.meta.url)))
const [command] = process.argv.slice(2)

// Nothing is told to the outside.
process.env.MEDUSA_DISABLE_TELEMETRY = 'true'

if (command === 'start') {
  process.env.NODE_ENV = 'production'
  const built = join(backend, '.medusa', 'server')
  if (!existsSync(join(built, 'medusa-config.js'))) {
    console.error('The backend is not built yet. Run: pnpm build')
    process.exit(1)
  }
  process.chdir(built)
}

if (command === 'build') {
  process.env.NODE_ENV = 'production'
  // The build reads medusa-config.ts for the shape of the app only; no address or secret gets into its output.
  process.env.TANDEM_BUILDING = 'true'
  // Medusa logs what its build failed on and ends with 0 all the same.
  process.on('exit', (code) => {
    if (code === 0 && !existsSync(join(backend, '.medusa', 'server', 'medusa-config.js')))
      process.exitCode = 1
  })
}

createRequire(import.meta.url)('@medusajs/cli/cli.js')
