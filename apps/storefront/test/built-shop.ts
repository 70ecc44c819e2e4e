import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

const APP = join(import.meta.dirname, '..')

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the shop lies that this run has built. */
    shopFolder: string
  }
}

/** Builds the shop as it is built for production, into a folder of this run's own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-shop-'))
  await promisify(execFile)(process.execPath, [join(APP, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: APP,
    env: { ...process.env, NODE_ENV: 'production', SHOP_BUILD_FOLDER: folder },
  })
  project.provide('shopFolder', folder)
  return () => rm(folder, { recursive: true, force: true })
}
