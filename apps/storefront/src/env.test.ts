import { expect, test } from 'vitest'
import { readEnvironment } from './env.ts'

const COOKIES = 'sixteen letters!'.replace(' ', '-')
const SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`

const SIGNING = { STOREFRONT_PURGE_SECRET: SECRET, STOREFRONT_FORMS_SECRET: SECRET }

test.each(Object.keys(SIGNING))('%s is never optional', (name) => {
  expect(() => readEnvironment({})).toThrow(name)
  expect(() => readEnvironment({ ...SIGNING, [name]: '' })).toThrow(name)
})

test('nor is the secret of the cookies, and a short one is none', () => {
  const read = (secret: string) => readEnvironment({ ...SIGNING, STOREFRONT_COOKIE_SECRET: secret })
  expect(() => read('')).toThrow(/STOREFRONT_COOKIE_SECRET/)
  expect(() => read('short')).toThrow(/STOREFRONT_COOKIE_SECRET/)
  expect(() => read(`${COOKIES} short`)).toThrow(/STOREFRONT_COOKIE_SECRET/)
  expect(read(`new-${COOKIES} ${COOKIES}`).STOREFRONT_COOKIE_SECRET).toEqual([`new-${COOKIES}`, COOKIES])
})

test('Stripe’s secret key is never taken for the one that everybody sees', () => {
  const read = (key: string) =>
    readEnvironment({
      ...SIGNING,
      STOREFRONT_COOKIE_SECRET: COOKIES,
      STRIPE_PUBLISHABLE_KEY: key,
    })
  expect(() => read('sk_test_hush')).toThrow(/STRIPE_PUBLISHABLE_KEY(?!.*hush)/)
  expect(read('pk_test_1').STRIPE_PUBLISHABLE_KEY).toBe('pk_test_1')
  expect(read('').STRIPE_PUBLISHABLE_KEY).toBeUndefined()
})

test('every wrong variable is named at once, and no value is told', () => {
  const read = () =>
    readEnvironment({
      STOREFRONT_PURGE_SECRET: 'hunter2',
      MEDUSA_BACKEND_URL: 'ftp://x',
      PAYLOAD_CMS_URL: 'nowhere',
    })
  expect(read).toThrow(/STOREFRONT_PURGE_SECRET/)
  try {
    read()
  } catch (error) {
    expect(String(error)).toMatch(/MEDUSA_BACKEND_URL/)
    expect(String(error)).toMatch(/PAYLOAD_CMS_URL/)
    expect(String(error)).not.toContain('hunter2')
  }
})

test('addresses default to the development ports and lose a slash at their end', () => {
  const environment = readEnvironment({
    ...SIGNING,
    STOREFRONT_COOKIE_SECRET: COOKIES,
    PAYLOAD_CMS_URL: 'http://cms:3001/',
  })
  expect(environment.MEDUSA_BACKEND_URL).toBe('http://localhost:9000')
  expect(environment.PAYLOAD_CMS_URL).toBe('http://cms:3001')
})
