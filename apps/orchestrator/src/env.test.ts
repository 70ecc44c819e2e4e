import { describe, expect, test, vi } from 'vitest'

vi.stubEnv('TANDEM_PHASE', 'tooling')
const { env, readEnvironment } = await import('./env.ts')

const signing = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const good = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://tandem:pw@localhost:5432/tandem_orchestrator',
  REDIS_URL: 'redis://localhost:6379',
  PAYLOAD_SECRET: 'a-long-enough-secret',
  PAYLOAD_CMS_URL: 'http://localhost:3001/',
  MEDUSA_BACKEND_URL: 'http://localhost:9000',
  STOREFRONT_URL: 'http://localhost:3000',
  MEDUSA_WEBHOOK_SECRET: `${signing} ${signing}`,
  MEDUSA_SYNC_SECRET: signing,
  STOREFRONT_PURGE_SECRET: signing,
  STOREFRONT_FORMS_SECRET: signing,
  DASHBOARD_WEBHOOK_SECRET: signing,
  INTEGRATIONS_SECRET: 'a-long-enough-secret',
  CRON_SECRET: 'a-long-enough-secret',
  OPERATOR_TOKEN: 'a-long-enough-secret',
}

describe('the environment', () => {
  test('is read with addresses without a last slash and secrets parsed', () => {
    const read = readEnvironment(good)
    expect(read.PAYLOAD_CMS_URL).toBe('http://localhost:3001')
    expect(read.MEDUSA_WEBHOOK_SECRET).toHaveLength(2)
  })

  test.each(['CRON_SECRET', 'OPERATOR_TOKEN'] as const)(
    'keeps both tokens of %s while one is replaced',
    (name) => {
      const both = { ...good, [name]: 'the-new-one-0123456 the-old-one-0123456' }
      expect(readEnvironment(both)[name]).toEqual(['the-new-one-0123456', 'the-old-one-0123456'])
      const message = messageOf(() => readEnvironment({ ...good, [name]: 'the-new-one-0123456 short' }))
      expect(message).toContain(`${name}: needs at least 16 characters`)
      expect(messageOf(() => readEnvironment({ ...good, [name]: ' ' }))).toContain(`${name}: `)
    },
  )

  test.each([
    'PAYLOAD_SECRET',
    'CRON_SECRET',
    'OPERATOR_TOKEN',
    'MEDUSA_WEBHOOK_SECRET',
    'MEDUSA_SYNC_SECRET',
    'STOREFRONT_PURGE_SECRET',
    'DASHBOARD_WEBHOOK_SECRET',
  ])('refuses a %s that is too short to be a secret', (name) => {
    const short = /^(MEDUSA|STOREFRONT|DASHBOARD)/.test(name) ? 'whsec_c2hvcnQ=' : 'short'
    expect(messageOf(() => readEnvironment({ ...good, [name]: short }))).toMatch(
      new RegExp(`${name}: .*(at least 16 characters|has 24 to 64 bytes)`),
    )
  })

  test('that lacks everything names every variable at once', () => {
    const message = messageOf(() => readEnvironment({}))
    for (const name of Object.keys(good).filter((name) => name !== 'NODE_ENV')) {
      expect(message).toContain(`${name}:`)
    }
  })

  test.each(Object.keys(good))('with a wrong %s names it and not its value', (name) => {
    const message = messageOf(() => readEnvironment({ ...good, [name]: 'wrong value' }))
    expect(message).toContain(`${name}:`)
    expect(message).not.toContain('wrong value')
  })

  test.each([
    [undefined, 3],
    ['0', 0],
    ['23', 23],
  ])('with %s for the hour of the nightly run takes %i', (hour, expected) => {
    expect(readEnvironment({ ...good, RECONCILE_HOUR: hour }).RECONCILE_HOUR).toBe(expected)
  })

  test.each(['24', '-1', '2.5', 'noon'])('refuses %s for that hour', (hour) => {
    expect(messageOf(() => readEnvironment({ ...good, RECONCILE_HOUR: hour }))).toContain('RECONCILE_HOUR:')
  })

  test('tells nobody of alerts unless somebody is named, and then needs all that it takes', () => {
    expect(readEnvironment(good)).toMatchObject({ ALERT_OLDEST_SECONDS: 300, ALERT_PARKED: 1 })
    const smtp = { ALERT_SMTP_URL: 'smtp://localhost:25' }
    expect(
      messageOf(() => readEnvironment({ ...good, ...smtp, ALERT_WEBHOOK_URL: 'https://ops.test' })),
    ).toBe(
      'The orchestrator cannot start. Correct these variables:\n' +
        '  ALERT_WEBHOOK_SECRET: is missing\n  ALERT_EMAIL_FROM: is missing\n  ALERT_EMAIL_TO: is missing',
    )
    const told = { ...smtp, ALERT_EMAIL_FROM: 'tandem@shop.test', ALERT_EMAIL_TO: 'ops@shop.test' }
    expect(readEnvironment({ ...good, ...told, ALERT_DRIFT: '20' })).toMatchObject({
      ...told,
      ALERT_DRIFT: 20,
    })
    expect(messageOf(() => readEnvironment({ ...good, ALERT_PARKED: '0' }))).toContain('ALERT_PARKED:')
  })

  test('of a build needs no secret', () => {
    expect(env.PAYLOAD_SECRET).toBe('not-used-while-building')
  })
})

function messageOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  throw new Error('nothing was thrown')
}
