import { randomUUID } from 'node:crypto'
import { startTestServices } from '@tandem/dev-services'
import { type Client, openRateLimits, type RateLimits, rateLimitVariables } from '@tandem/rate-limit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

let services: Awaited<ReturnType<typeof startTestServices>> | undefined
let redisUrl = process.env.TEST_REDIS_URL ?? ''
const opened: RateLimits[] = []
beforeAll(async () => {
  if (redisUrl) return
  services = await startTestServices({})
  redisUrl = services.redisUrl
}, 60_000)
afterAll(async () => {
  for (const limits of opened) limits.close()
  await services?.stop()
})

const schema = z.object(rateLimitVariables)
const settings = schema.parse({ RATE_LIMIT_PUBLIC: '5', RATE_LIMIT_SIGN_INS: '2' })

function open(app: string, url = redisUrl): RateLimits {
  const limits = openRateLimits(app, url, settings)
  opened.push(limits)
  return limits
}

const someone = (): Client => ({ key: randomUUID(), isExempt: false })
const countAll = (limits: readonly RateLimits[], times: number, client = someone()) =>
  Promise.all(Array.from({ length: times }, (_, n) => limits[n % limits.length]?.count('public', client)))
const passed = (answers: readonly unknown[]) => answers.filter((answer) => answer === null).length

describe('a client', () => {
  test('passes as often as the limit says in a minute, and is told when to come again', async () => {
    const answers = await countAll([open(randomUUID())], 8)
    expect(passed(answers)).toBe(5)
    for (const answer of answers.slice(5)) expect(answer).toBeGreaterThan(0)
    for (const answer of answers.slice(5)) expect(answer).toBeLessThanOrEqual(60)
  })

  test('is counted by all processes together while Redis is there', async () => {
    const app = randomUUID()
    const both = [open(app), open(app)]
    // A first connection takes a moment, in which each counts for itself.
    await expect.poll(async () => passed(await countAll(both, 12))).toBe(5)
  })

  test('is not counted with others, nor in one kind of request for another', async () => {
    const limits = open(randomUUID())
    const [one, other] = [someone(), someone()]
    expect(passed(await countAll([limits], 6, one))).toBe(5)
    expect(await limits.count('public', other)).toBeNull()
    expect(await limits.count('signIns', one)).toBeNull()
  })

  test('that is exempt always passes', async () => {
    expect(passed(await countAll([open(randomUUID())], 20, { key: 'ours', isExempt: true }))).toBe(20)
  })
})

describe('a Redis that is away', () => {
  test('limits in memory, and keeps nobody waiting', async () => {
    const limits = open(randomUUID(), 'redis://127.0.0.1:1')
    const startedAt = performance.now()
    expect(passed(await countAll([limits], 8))).toBe(5)
    expect(performance.now() - startedAt).toBeLessThan(1_000)
  })
})

describe('the variables', () => {
  test('have defaults that trust and exempt nobody', () => {
    const read = schema.parse({})
    expect(read).toMatchObject({ RATE_LIMIT_PUBLIC: 1_200, RATE_LIMIT_SIGN_INS: 20, RATE_LIMIT_REFUSALS: 60 })
    expect([read.TRUSTED_PROXIES.has('127.0.0.1'), read.RATE_LIMIT_EXEMPT.has('127.0.0.1')]).toEqual([
      false,
      false,
    ])
  })

  test.each([
    ['TRUSTED_PROXIES', 'everybody'],
    ['RATE_LIMIT_EXEMPT', '10.0.0.0/99'],
    ['RATE_LIMIT_PUBLIC', '0'],
    ['RATE_LIMIT_SIGN_INS', 'many'],
    ['RATE_LIMIT_REFUSALS', '1.5'],
  ])('refuse %s=%s', (name, value) => {
    const result = schema.safeParse({ [name]: value })
    expect(result.error?.issues[0]?.path).toEqual([name])
  })
})
