// Runs Medusa's command line the way Tandem needs it: `node bin/medusa.mjs <command> …`.
// In one process, so that a signal to this one is a signal to Medusa.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const backend = dirname(dirname(fileURLToPath(import.meta.url)))
const [command] = process.argv.slice(2)

// Nothing is told to the outside: no event is kept, and Medusa's own settings, which it would keep in the
// user's home and show a notice about, say so too.
process.env.MEDUSA_DISABLE_TELEMETRY = 'true'
process.env.XDG_CONFIG_HOME = join(backend, '.tandem', 'config')
mkdirSync(join(process.env.XDG_CONFIG_HOME, 'medusa'), { recursive: true })
writeFileSync(
  join(process.env.XDG_CONFIG_HOME, 'medusa', 'config.json'),
  JSON.stringify({ telemetry: { enabled: false }, star: { prompted: true } }),
)

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
