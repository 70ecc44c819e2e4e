// What `pnpm dev` does, for the fake repository in the current folder and the ports in FAKE_PORTS.
import { join } from 'node:path'
import { keepRunning } from '../src/commands/keep-running.ts'
import { runCommand } from '../src/commands/run-command.ts'

const root = process.cwd()
const [backend = 0, orchestrator = 0, storefront = 0] = (process.env.FAKE_PORTS ?? '').split(',').map(Number)
const ports = { backend, orchestrator, storefront, postgres: 0, redis: 0 }
await runCommand((signal) =>
  keepRunning({ root, mode: 'dev', dataDir: join(root, '.tandem'), ports, seed: true, lines: 'all', signal }),
)
