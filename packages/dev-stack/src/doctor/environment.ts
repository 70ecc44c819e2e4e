import { existsSync } from 'node:fs'
import { envFile, loadVariables } from '../environment/env-file.ts'
import { makeMissingSecrets, parseSettings } from '../environment/variables.ts'
import { type Finding, messageOf } from './finding.ts'

/** The variables: all there, and of the right form. */
export function checkEnvironment(): Finding {
  const variables = loadVariables()
  const missing = Object.keys(makeMissingSecrets(variables))
  if (missing.length > 0 && !existsSync(envFile)) {
    return { title: '.env', detail: 'not there yet; `pnpm dev` writes it with random secrets' }
  }
  try {
    parseSettings(variables)
    return { title: '.env', detail: 'complete' }
  } catch (error) {
    const fix = missing.length > 0 ? `${messageOf(error)}\n  Run: pnpm dev` : messageOf(error)
    return { title: '.env', detail: 'incomplete or wrong', fix }
  }
}
