import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StackError } from './stack-error.ts'

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()).default({}) })

/** The command line of a script of the package in this folder; throws StackError when there is none. */
export function readScript(folder: string, script: string): string {
  const command = readScripts(folder)[script]
  if (command === undefined)
    throw new StackError(`${join(folder, 'package.json')} has no script "${script}".`)
  return command
}

/** All scripts of the package in this folder; none when there is no package. */
export function readScripts(folder: string): Record<string, string> {
  const file = join(folder, 'package.json')
  return existsSync(file) ? packageSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).scripts : {}
}
