import '../node-version.ts'
import { keepRunning } from './keep-running.ts'
import { runCommand } from './run-command.ts'

await runCommand((stop) => keepRunning('production', false, stop))
