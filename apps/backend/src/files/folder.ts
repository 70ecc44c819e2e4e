import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Where uploaded and generated pictures live: `apps/backend/files`. Beside the build output and not in it,
 * so that a new build keeps them, and not in Medusa's own `static` folder, which is served without headers.
 */
export const filesFolder = join(packageFolder(__dirname), 'files')

function packageFolder(from: string): string {
  // The build copies package.json into its output, so the folder with `bin` is the package's own.
  if (existsSync(join(from, 'bin', 'medusa.mjs'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('the backend package folder was not found above this file')
  return packageFolder(parent)
}
