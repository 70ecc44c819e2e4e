import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test.each([
  ['missing', undefined],
  ['too short', 'whsec_c2hvcnQ='],
])(
  'the server does not start with a secret that is %s, and names it and not its value',
  (_, secret) => {
    const start = "import('./src/http/server/check-environment.ts').then((plugin) => plugin.default())"
    const { status, stderr } = spawnSync(process.execPath, ['-e', start], {
      cwd: join(import.meta.dirname, '..'),
      env: {
        NODE_ENV: 'production',
        PATH: process.env.PATH,
        STOREFRONT_PURGE_SECRET: secret,
        STOREFRONT_FORMS_SECRET: secret,
      },
      encoding: 'utf8',
      timeout: 30_000,
    })
    expect(status).toBe(1)
    expect(stderr).toContain('  STOREFRONT_PURGE_SECRET: ')
    expect(stderr).toContain('  STOREFRONT_FORMS_SECRET: ')
    expect(stderr).not.toContain('c2hvcnQ')
  },
  30_000,
)
