import '../node-version.ts'
import { dataDir } from '../apps.ts'
import { appPorts } from '../environment/app-ports.ts'
import { loadVariables } from '../environment/env-file.ts'
import { parseSettings } from '../environment/variables.ts'
import { keepRunning } from './keep-running.ts'
import { runCommand } from './run-command.ts'

await runCommand(async (signal) => {
  const variables = loadVariables()
  // In production nothing is made up: secrets that change with every start would sign everybody out.
  const ports = appPorts(parseSettings(variables))
  return await keepRunning({
    mode: 'production',
    dataDir,
    ports,
    seed: false,
    variables,
    lines: 'all',
    signal,
  })
})
