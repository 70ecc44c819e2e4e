import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { repositoryRoot } from '../apps.ts'
import { makeMissingSecrets, type Variables } from './variables.ts'

export const envFile = join(repositoryRoot, '.env')

/** The variables of a file; the environment wins over it. */
export function loadVariables(
  file = envFile,
  environment: Variables = process.env,
): Record<string, string | undefined> {
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  return { ...fromFile, ...environment }
}

/**
 * Adds random values for secrets that neither the file nor the environment names; makes the file
 * when it is absent. What stands in the file is never changed. Returns the names it added.
 */
export function completeEnvFile(file = envFile, environment: Variables = process.env): string[] {
  const added = makeMissingSecrets(loadVariables(file, environment))
  const names = Object.keys(added)
  if (names.length === 0) return []
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  appendFileSync(file, additions(before, added), { mode: 0o600 })
  return names
}

/** The text to append to a file with this content (undefined: there is no file yet). */
export function additions(before: string | undefined, added: Record<string, string>): string {
  const lines = Object.entries(added).map(([name, value]) => `${name}="${value}"\n`)
  if (before === undefined)
    return `# Made by pnpm dev; every variable is explained in .env.example.\n${lines.join('')}`
  return (before === '' || before.endsWith('\n') ? '' : '\n') + lines.join('')
}
