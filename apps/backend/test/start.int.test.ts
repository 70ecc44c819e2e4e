import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testEnvironment } from './backend/environment.ts'

const SECRETS = ['JWT_SECRET', 'COOKIE_SECRET', 'MEDUSA_WEBHOOK_SECRET', 'MEDUSA_SYNC_SECRET']

describe('the backend', () => {
  it.each([
    ['missing', undefined],
    ['too short', 'whsec_c2hvcnQ='],
  ])('does not start with secrets that are %s, and names each and no value', (_, value) => {
    const wrong = Object.fromEntries(SECRETS.map((name) => [name, value]))
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/medusa.mjs', 'develop'], {
      cwd: join(import.meta.dirname, '..'),
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        ...testEnvironment('postgres://localhost/none', 'redis://localhost'),
        ...wrong,
      },
      encoding: 'utf8',
      timeout: 60_000,
    })
    expect(status).toBe(1)
    const said = stdout + stderr
    for (const name of SECRETS) expect(said).toContain(`  ${name}: `)
    expect(said).not.toContain('c2hvcnQ')
  })
})
