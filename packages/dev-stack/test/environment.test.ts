import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appEnvironment } from '../src/environment/app-environment.ts'
import { appPorts } from '../src/environment/app-ports.ts'
import { completeEnvFile, loadVariables } from '../src/environment/env-file.ts'
import { makeMissingSecrets, parsePorts, parseSettings } from '../src/environment/variables.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-env-'))
  file = join(folder, '.env')
})
afterEach(() => rmSync(folder, { recursive: true }))

const addresses = {
  ports: { backend: 1, orchestrator: 2, storefront: 3 },
  databases: { backend: 'postgres://b', orchestrator: 'postgres://o' },
  redisUrl: 'redis://r',
}

describe('the .env file', () => {
  test('is made with every secret, readable by its owner only, and satisfies the settings', () => {
    expect(completeEnvFile(file, {})).toContain('MEDUSA_WEBHOOK_SECRET')
    expect(() => parseSettings(loadVariables(file, {}))).not.toThrow()
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  test('keeps every character that stood in it, and gains only what is missing', () => {
    const mine = '# mine\nJWT_SECRET="a secret of my own"\nOTHER=1'
    writeFileSync(file, mine)
    const added = completeEnvFile(file, {})
    expect(added).not.toContain('JWT_SECRET')
    expect(readFileSync(file, 'utf8').startsWith(`${mine}\n`)).toBe(true)
    expect(completeEnvFile(file, {}), 'a second time there is nothing to add').toEqual([])
  })

  test('gains nothing that the environment provides, which also wins over it', () => {
    writeFileSync(file, 'CRON_SECRET=from-the-file-0123456789\n')
    const environment = { CRON_SECRET: 'from-the-environment', PAYLOAD_SECRET: 'given-by-environment' }
    expect(completeEnvFile(file, environment)).not.toContain('PAYLOAD_SECRET')
    expect(loadVariables(file, environment).CRON_SECRET).toBe('from-the-environment')
  })
})

describe('the settings', () => {
  test('name every variable that is missing or malformed, and never show a value', () => {
    const variables = {
      ...makeMissingSecrets({}),
      JWT_SECRET: '',
      MEDUSA_SYNC_SECRET: 'hunter2',
      REDIS_URL: 'nonsense',
    }
    const message = messageOf(() => parseSettings(variables))
    expect(message).toMatch(/JWT_SECRET: is missing/)
    expect(message).toMatch(/MEDUSA_SYNC_SECRET: must be whsec_/)
    expect(message).toMatch(/REDIS_URL/)
    expect(message).not.toContain('hunter2')
  })

  test('move apps to the ports that were set, and leave the others where people expect them', () => {
    const secrets = makeMissingSecrets({})
    expect(appPorts(parseSettings({ ...secrets, BACKEND_PORT: '9001', STOREFRONT_PORT: '' }))).toEqual({
      backend: 9001,
      orchestrator: 3001,
      storefront: 3000,
    })
    expect(messageOf(() => parseSettings({ ...secrets, STOREFRONT_PORT: '70000' }))).toMatch(
      /STOREFRONT_PORT: must be/,
    )
    expect(appPorts(parsePorts({ STOREFRONT_PORT: 'x', ORCHESTRATOR_PORT: '3101' }))).toMatchObject({
      orchestrator: 3101,
      storefront: 3000,
    })
  })

  test('take all of Stripe’s keys or none, and give each app its own', () => {
    const keys = {
      STRIPE_API_KEY: 'sk_test_1',
      STRIPE_WEBHOOK_SECRET: 'whsec_1',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_1',
    }
    const all = { ...makeMissingSecrets({}), ...keys }
    for (const name of Object.keys(keys)) {
      const message = messageOf(() => parseSettings({ ...all, [name]: '' }))
      expect(message).toContain(`${name}: is missing`)
    }
    const given = (app: 'backend' | 'storefront' | 'orchestrator') =>
      Object.keys(appEnvironment(app, 'dev', parseSettings(all), addresses, all)).filter(
        (name) => name in keys,
      )
    expect(given('backend')).toEqual(['STRIPE_API_KEY', 'STRIPE_WEBHOOK_SECRET'])
    expect(given('storefront')).toEqual(['STRIPE_PUBLISHABLE_KEY'])
    expect(given('orchestrator')).toEqual([])
  })

  test('accept two webhook secrets while one is being replaced', () => {
    const { MEDUSA_WEBHOOK_SECRET: first = '' } = makeMissingSecrets({})
    const { MEDUSA_WEBHOOK_SECRET: second = '' } = makeMissingSecrets({})
    const both = `${first} ${second}`
    expect(
      parseSettings({ ...makeMissingSecrets({}), MEDUSA_WEBHOOK_SECRET: both }).MEDUSA_WEBHOOK_SECRET,
    ).toBe(both)
  })
})

describe('the environment of an app', () => {
  const settings = parseSettings(makeMissingSecrets({}))
  test('holds its own database and port, and the addresses of the others', () => {
    expect(appEnvironment('backend', 'dev', settings, addresses, {})).toMatchObject({
      DATABASE_URL: 'postgres://b',
      PORT: '1',
      PAYLOAD_WEBHOOK_URL: 'http://localhost:2/api/integrations/medusa/webhook',
      NODE_ENV: 'development',
    })
    expect(appEnvironment('worker', 'production', settings, addresses, {})).toMatchObject({
      DATABASE_URL: 'postgres://o',
      STOREFRONT_URL: 'http://localhost:3',
      NODE_ENV: 'production',
    })
  })

  test('passes on what surrounds it, except secrets of other apps and what a test runner left', () => {
    const surrounding = {
      HOME: '/home/me',
      STRIPE_SECRET_KEY: 'sk',
      NODE_ENV: 'test',
      VITEST: 'true',
      ...makeMissingSecrets({}),
    }
    const storefront = appEnvironment('storefront', 'dev', settings, addresses, surrounding)
    expect(storefront).toMatchObject({ HOME: '/home/me', STRIPE_SECRET_KEY: 'sk', NODE_ENV: 'development' })
    for (const name of ['JWT_SECRET', 'PAYLOAD_SECRET', 'MEDUSA_SYNC_SECRET', 'VITEST', 'DATABASE_URL']) {
      expect(storefront).not.toHaveProperty(name)
    }
  })

  test('prefers a public address that was set', () => {
    const behindProxy = { ...settings, PAYLOAD_CMS_URL: 'https://cms.example.com' }
    expect(appEnvironment('backend', 'production', behindProxy, addresses, {})).toMatchObject({
      PAYLOAD_CMS_URL: 'https://cms.example.com',
      PAYLOAD_WEBHOOK_URL: 'https://cms.example.com/api/integrations/medusa/webhook',
    })
  })
})

function messageOf(run: () => void): string {
  try {
    run()
  } catch (error) {
    return String(error)
  }
  throw new Error('it did not throw')
}
