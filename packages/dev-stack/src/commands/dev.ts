import '../node-version.ts'
import { completeEnvFile } from '../environment/env-file.ts'
import { keepRunning } from './keep-running.ts'
import { runCommand } from './run-command.ts'

await runCommand(async (stop) => {
  const added = completeEnvFile()
  if (added.length > 0) console.log(`Wrote new random secrets to .env: ${added.join(', ')}`)
  return await keepRunning('dev', true, stop)
})
