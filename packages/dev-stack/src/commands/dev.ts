import '../node-version.ts'
import { dataDir, usualPorts } from '../apps.ts'
import { completeEnvFile, loadVariables } from '../environment/env-file.ts'
import { keepRunning } from './keep-running.ts'
import { runCommand } from './run-command.ts'

await runCommand(async (signal) => {
  const added = completeEnvFile()
  if (added.length > 0) console.log(`Wrote new random secrets to .env: ${added.join(', ')}`)
  return await keepRunning({
    mode: 'dev',
    dataDir,
    ports: usualPorts,
    seed: true,
    variables: loadVariables(),
    signal,
  })
})
