import { join } from 'node:path'

/** Everything the runner knows about an app; a new app is one entry here. */
export const apps = {
  backend: {
    folder: 'apps/backend',
    scripts: { dev: 'dev', production: 'start' },
    built: '.medusa/server',
    health: '/health',
    admin: '/app',
    title: 'Medusa admin',
  },
  orchestrator: {
    folder: 'apps/orchestrator',
    scripts: { dev: 'dev', production: 'start' },
    built: '.next/BUILD_ID',
    health: '/api/health',
    // Next compiles a page when it is first asked for, which takes it half a minute for the admin.
    firstPages: ['/api/integrations/medusa/webhook', '/api/products?limit=1', '/admin/login'],
    admin: '/admin',
    title: 'Payload admin',
  },
  /** The sync worker: no port of its own, so nothing to ask for its health. */
  worker: {
    folder: 'apps/orchestrator',
    scripts: { dev: 'worker:dev', production: 'worker' },
    built: '.next/BUILD_ID',
    health: undefined,
    admin: '',
    title: 'Sync worker',
  },
  storefront: {
    folder: 'apps/storefront',
    scripts: { dev: 'dev', production: 'start' },
    built: '.output/server/index.mjs',
    health: '/',
    admin: '',
    title: 'Storefront',
  },
} as const satisfies Record<string, AppDefinition>

export type AppName = keyof typeof apps
/** An app that listens on a port. */
export type WebAppName = Exclude<AppName, 'worker'>
export type Mode = 'dev' | 'production'

interface AppDefinition {
  /** Relative to the repository. */
  folder: string
  /** Which script of its package.json starts it. */
  scripts: Record<Mode, string>
  /** A path in the folder that exists once the app is built. */
  built: string
  /** Answers 200 when the app is ready. */
  health: string | undefined
  /** Worth asking for once under `dev`, so that people don't wait for their compilation. */
  firstPages?: readonly string[]
  /** Where people sign in. */
  admin: string
  title: string
}

export const appNames: readonly AppName[] = ['backend', 'orchestrator', 'worker', 'storefront']
export const webAppNames: readonly WebAppName[] = ['backend', 'orchestrator', 'storefront']

/** The ports that people and documents rely on. */
export const usualPorts: Record<WebAppName, number> = { backend: 9000, orchestrator: 3001, storefront: 3000 }

export const repositoryRoot = join(import.meta.dirname, '../../..')

/** Data and logs of this repository's own stack; git ignores it. */
export const dataDir = join(repositoryRoot, '.tandem')
