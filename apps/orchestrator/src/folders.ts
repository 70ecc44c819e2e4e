import path from 'node:path'
import { fileURLToPath } from 'node:url'

// Next's bundler knows `import.meta.url` and not `import.meta.dirname`.
export const sourceFolder = path.dirname(fileURLToPath(import.meta.url))

/** Uploaded pictures. Not in git. */
export const mediaFolder = path.resolve(sourceFolder, '../media')

export const migrationsFolder = path.join(sourceFolder, 'migrations')

/** What `pnpm dev` keeps from one start to the next. Not in git. */
export const dataFolder = path.resolve(sourceFolder, '../../../.tandem')
