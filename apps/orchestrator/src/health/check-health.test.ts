import { expect, test } from 'vitest'
import { checkHealth } from './check-health.ts'

const works = (name: string) => ({ name, ask: async () => 1 })

test('is ok when everything answers', async () => {
  const health = await checkHealth([works('database'), works('redis')], 1000)
  expect(health).toEqual({ status: 'ok', checks: { database: 'ok', redis: 'ok' } })
})

test('names what fails, and never why: an error can hold an address with a password', async () => {
  const fails = { name: 'redis', ask: () => Promise.reject(new Error('redis://:secret@host refused')) }
  const health = await checkHealth([works('database'), fails], 1000)
  expect(health).toEqual({ status: 'unavailable', checks: { database: 'ok', redis: 'unreachable' } })
})

test('does not wait for what never answers', async () => {
  const hangs = { name: 'database', ask: () => new Promise(() => {}) }
  const health = await checkHealth([hangs], 10)
  expect(health).toEqual({ status: 'unavailable', checks: { database: 'unreachable' } })
})
