import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { variables } from '../sync/test-support/variables.ts'

const app = join(import.meta.dirname, '../..')
const good = variables('postgres://localhost/none')
const SECRETS = [
  'PAYLOAD_SECRET',
  'MEDUSA_WEBHOOK_SECRET',
  'MEDUSA_SYNC_SECRET',
  'STOREFRONT_PURGE_SECRET',
  'STOREFRONT_FORMS_SECRET',
  'INTEGRATIONS_SECRET',
  'CRON_SECRET',
  'OPERATOR_TOKEN',
]
const tooShort = Object.fromEntries(SECRETS.map((name) => [name, 'whsec_c2hvcnQ=']))
const missing = Object.fromEntries(SECRETS.map((name) => [name, undefined]))

describe.each([
  ['the web server', ['-e', "import('./src/instrumentation.ts').then((next) => next.register())"]],
  ['the worker', ['src/sync/workers/sync-worker.ts']],
  ['the receiver', ['src/sync/receive/process/receiver-process.ts']],
])('%s', (_, command) => {
  test.each([
    ['missing', missing],
    ['too short', tooShort],
  ])(
    'does not start with secrets that are %s, and names each and no value',
    (_, wrong) => {
      const { status, stderr } = spawnSync(process.execPath, command, {
        cwd: app,
        env: { PATH: process.env.PATH, NODE_ENV: 'production', NEXT_RUNTIME: 'nodejs', ...good, ...wrong },
        encoding: 'utf8',
        timeout: 60_000,
      })
      expect(status).toBe(1)
      for (const name of SECRETS) expect(stderr).toContain(`  ${name}: `)
      expect(stderr).not.toContain('c2hvcnQ')
    },
    60_000,
  )
})
