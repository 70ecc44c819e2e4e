import '../node-version.ts'
import { styleText } from 'node:util'
import { dataDir } from '../apps.ts'
import { checkEnvironment } from '../doctor/environment.ts'
import { checkMachine } from '../doctor/machine.ts'
import { checkServices } from '../doctor/services.ts'
import { checkMigrations, checkPorts } from '../doctor/stack.ts'
import { appPorts } from '../environment/app-ports.ts'
import { loadVariables } from '../environment/env-file.ts'
import { parsePorts } from '../environment/variables.ts'
import { runningStack } from '../run-record.ts'
import { runCommand } from './run-command.ts'

await runCommand(async () => {
  const variables = loadVariables()
  const isRunning = runningStack(dataDir) !== undefined
  const findings = [
    ...(await checkMachine(isRunning)),
    checkEnvironment(),
    ...(await checkServices(variables)),
    ...(await checkPorts(appPorts(parsePorts(variables)), isRunning)),
    await checkMigrations(variables),
  ]
  for (const { title, detail, fix } of findings) {
    const mark = fix === undefined ? styleText('green', '✓') : styleText('red', '✗')
    console.log(`${mark} ${title.padEnd(12)} ${detail}`)
    if (fix !== undefined) console.log(fix.replace(/^/gm, '    → '))
  }
  const wrong = findings.filter(({ fix }) => fix !== undefined).length
  console.log(wrong === 0 ? '\nAll is well.' : `\n${wrong} to mend.`)
  return wrong === 0 ? 0 : 1
})
