import '../node-version.ts'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { askRedis, dropDatabase } from '@tandem/dev-services'
import { dataDir, repositoryRoot } from '../apps.ts'
import { loadVariables } from '../environment/env-file.ts'
import { runningStack } from '../run-record.ts'
import { StackError } from '../stack-error.ts'
import { runCommand } from './run-command.ts'

/** Files that people uploaded through the admins. */
const uploads = ['apps/backend/static', 'apps/orchestrator/media']

await runCommand(async (signal) => {
  const runner = runningStack(dataDir)
  if (runner !== undefined) {
    throw new StackError(
      `The stack is running. Stop it with Ctrl-C in its terminal (or: kill ${runner}), then reset again.`,
    )
  }
  const { DATABASE_URL, REDIS_URL } = loadVariables()
  const removals: { what: string; remove: () => unknown }[] = ['.tandem', ...uploads]
    .filter((path) => existsSync(join(repositoryRoot, path)))
    .map((path) => ({ what: `the folder ${path}`, remove: () => removeFolder(path) }))
  if (DATABASE_URL) {
    for (const name of ['tandem_backend', 'tandem_orchestrator']) {
      const what = `the database ${name} on ${new URL(DATABASE_URL).host}`
      removals.push({ what, remove: () => dropDatabase(DATABASE_URL, name) })
    }
  }
  if (REDIS_URL) {
    const { host, pathname } = new URL(REDIS_URL)
    removals.push({
      what: `every key in database ${pathname.slice(1) || '0'} of the Redis on ${host}`,
      remove: () => askRedis(REDIS_URL, 'FLUSHDB'),
    })
  }
  if (removals.length === 0) {
    console.log('There is no data to remove. Start with: pnpm dev')
    return 0
  }
  console.log(`This removes for good:\n${removals.map(({ what }) => `  - ${what}`).join('\n')}`)
  if (!(await isConfirmed(signal))) {
    console.log('Nothing was removed.')
    return 1
  }
  for (const { remove } of removals) await remove()
  console.log('Done. The next `pnpm dev` makes a fresh demo.')
  return 0
})

async function isConfirmed(signal: AbortSignal): Promise<boolean> {
  if (process.argv.includes('--yes')) return true
  if (!process.stdin.isTTY)
    throw new StackError(
      'Nobody can be asked here. To remove the data without a question: pnpm run reset --yes',
    )
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('Type yes to go on: ', { signal })
  terminal.close()
  return answer.trim().toLowerCase() === 'yes'
}

function removeFolder(path: string): void {
  try {
    rmSync(join(repositoryRoot, path), { recursive: true, force: true })
  } catch (cause) {
    throw new StackError(`${path} belongs to another user. Run: sudo rm -rf ${path}`, { cause })
  }
}
