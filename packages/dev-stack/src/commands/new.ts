import '../node-version.ts'
import { repositoryRoot } from '../apps.ts'
import { connectorPlan } from '../generators/connector.ts'
import { entityPlan } from '../generators/entity.ts'
import { carryOut, nameOf } from '../generators/generate.ts'
import { StackError } from '../stack-error.ts'
import { runCommand } from './run-command.ts'

const GENERATORS = new Map([
  ['connector', connectorPlan],
  ['entity', entityPlan],
])

await runCommand(async () => {
  const [kind = '', name] = process.argv.slice(2)
  const generator = GENERATORS.get(kind)
  if (!generator) throw new StackError('Say what: pnpm new connector <name>, or pnpm new entity <name>')
  const plan = generator(nameOf(name))
  carryOut(plan, repositoryRoot)
  for (const file of Object.keys(plan.files)) console.log(`  ${file}`)
  console.log(`\nLeft to do:\n${plan.steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}`)
  return 0
})
