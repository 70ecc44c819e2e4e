import '../node-version.ts'
import { dataDir } from '../apps.ts'
import { appPorts } from '../environment/app-ports.ts'
import { completeEnvFile, loadVariables } from '../environment/env-file.ts'
import { parseSettings } from '../environment/variables.ts'
import { keepRunning } from './keep-running.ts'
import { runCommand } from './run-command.ts'

await runCommand(async (signal) => {
  const added = completeEnvFile()
  if (added.length > 0) console.log(`Wrote new random secrets to .env: ${added.join(', ')}`)
  const variables = loadVariables()
  const ports = appPorts(parseSettings(variables))
  const lines = process.argv.includes('--verbose') ? 'all' : 'readable'
  return await keepRunning({ mode: 'dev', dataDir, ports, seed: true, variables, lines, signal })
})
