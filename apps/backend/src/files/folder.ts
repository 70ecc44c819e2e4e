import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Where uploaded and generated pictures live: `apps/backend/.tandem/files`. Beside the build output and not
 * in it, so that a new build keeps them; not in Medusa's own `static` folder, which is served without
 * headers; and hidden, so that `medusa develop` does not restart for every picture.
 */
export const filesFolder = join(packageFolder(__dirname), '.tandem', 'files')

/** The folder of e-mails when there is no mail server: one file each. */
export const mailFolder = join(packageFolder(__dirname), '.tandem', 'mail')

function packageFolder(from: string): string {
  // The build copies package.json into its output, so the folder with `bin` is the package's own.
  if (existsSync(join(from, 'bin', 'medusa.mjs'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('the backend package folder was not found above this file')
  return packageFolder(parent)
}
