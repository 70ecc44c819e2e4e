import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// Migrations, and in Medusa also links and scripts that run with them; and the packages that bring their own.
const relevant = /(^|\/)(migrations|migration-scripts|links)\//
const configs = ['medusa-config.ts', 'src/payload.config.ts', 'package.json']

/** Changes when running an app's migrations could do something. `folder` is relative to the repository. */
export function migrationFingerprint(folder: string, root: string): string {
  const source = join(root, folder, 'src')
  const files = existsSync(source) ? readdirSync(source, { recursive: true, encoding: 'utf8' }) : []
  const migrations = files.filter((file) => relevant.test(file) && /\.(ts|js|sql|json)$/.test(file)).sort()
  const all = [
    ...migrations.map((file) => join(source, file)),
    ...configs.map((file) => join(root, folder, file)),
    join(root, 'pnpm-lock.yaml'),
  ]
  const hash = createHash('sha256')
  for (const file of all) {
    if (existsSync(file))
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex').slice(0, 24)
}
