import { describe, expect, it } from 'vitest'
import { readEnv } from './read-env.ts'

const secret = `whsec_${Buffer.from('s'.repeat(32)).toString('base64')}`
const complete = {
  DATABASE_URL: 'postgres://localhost/backend',
  REDIS_URL: 'redis://localhost:6379',
  JWT_SECRET: 'long enough to be a secret',
  COOKIE_SECRET: 'long enough to be a secret',
  MEDUSA_WEBHOOK_SECRET: secret,
  MEDUSA_SYNC_SECRET: secret,
  PAYLOAD_WEBHOOK_URL: 'http://localhost:3001/api/integrations/medusa/webhook',
}

describe('the environment', () => {
  it('is enough with the names that have no default', () => {
    expect(readEnv(complete)).toMatchObject({
      MEDUSA_BACKEND_URL: 'http://localhost:9000',
      MEDUSA_WORKER_MODE: 'shared',
    })
  })

  it('names every missing variable at once', () => {
    expect(() => readEnv({})).toThrow(
      /DATABASE_URL: is missing\n.*REDIS_URL: is missing\n.*JWT_SECRET.*\n.*COOKIE_SECRET.*\n.*MEDUSA_WEBHOOK_SECRET: is missing\n.*MEDUSA_SYNC_SECRET: is missing\n.*PAYLOAD_WEBHOOK_URL: is missing/,
    )
  })

  it.each(['MEDUSA_WEBHOOK_SECRET', 'MEDUSA_SYNC_SECRET', 'JWT_SECRET'])(
    'does not start without %s',
    (name) => {
      expect(() => readEnv({ ...complete, [name]: undefined })).toThrow(`${name}: is missing`)
      expect(() => readEnv({ ...complete, [name]: '' })).toThrow(`${name}: is missing`)
    },
  )

  it('needs the dashboard’s secret where there is a dashboard, and not else', () => {
    const elsewhere = { ...complete, DASHBOARD_API_URL: 'https://dashboard.test/api/' }
    expect(() => readEnv(elsewhere)).toThrow('DASHBOARD_WEBHOOK_SECRET: is missing')
    expect(readEnv({ ...elsewhere, DASHBOARD_WEBHOOK_SECRET: secret })).toMatchObject({
      DASHBOARD_API_URL: 'https://dashboard.test/api',
    })
  })

  it('takes cards with both of Stripe’s keys, and does not start with one of them', () => {
    const keys = { STRIPE_API_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' }
    expect(readEnv({ ...complete, ...keys })).toMatchObject(keys)
    for (const name of ['STRIPE_API_KEY', 'STRIPE_WEBHOOK_SECRET']) {
      expect(() => readEnv({ ...complete, ...keys, [name]: '' })).toThrow(`${name}: is missing`)
    }
    expect(() => readEnv({ ...complete, ...keys, STRIPE_API_KEY: 'pk_test_hush' })).toThrow(
      /STRIPE_API_KEY: needs a secret key(?!.*hush)/,
    )
  })

  it('says what is wrong with a value and never shows it', () => {
    const wrong = {
      ...complete,
      MEDUSA_SYNC_SECRET: 'whsec_hush',
      JWT_SECRET: 'hush',
      REDIS_URL: 'http://hush',
    }
    expect(() => readEnv(wrong)).toThrow(
      /REDIS_URL: needs[\s\S]*JWT_SECRET: needs[\s\S]*MEDUSA_SYNC_SECRET: a signing/,
    )
    expect(() => readEnv(wrong)).not.toThrow(/hush/)
  })

  it('keeps both secrets while one is replaced', () => {
    const both = `${secret} whsec_${Buffer.from('n'.repeat(32)).toString('base64')}`
    expect(readEnv({ ...complete, MEDUSA_WEBHOOK_SECRET: both }).MEDUSA_WEBHOOK_SECRET).toHaveLength(2)
  })
})
