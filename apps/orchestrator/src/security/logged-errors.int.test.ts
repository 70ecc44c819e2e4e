import { Writable } from 'node:stream'
import type pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, PASSWORD, type TenantWorld } from '../test-support/two-tenants.ts'

/** Somebody's, and nowhere but in their document. */
const CANARY = 'oona-canary'
let fixture: PayloadFixture
let world: TenantWorld
let token: string
let output = ''

beforeAll(async () => {
  fixture = await openPayload()
  const { payload } = fixture
  world = await createTenantWorld(payload, 'alder')
  const admin = await createPerson(payload, 'admin', ['admin'])
  token = await fixture.signIn(admin.email, PASSWORD)
  const { loggerOptions } = await import('../logging/payload-logger.ts')
  const stream = new Writable({
    write(chunk, _, done) {
      output += String(chunk)
      done()
    },
  })
  payload.logger = pino({ ...loggerOptions, level: 'trace' }, stream)
})
afterAll(() => fixture?.close())

/** Has every statement that writes a table fail, as a full disk or a broken constraint would. */
async function whileNobodyCanWrite(table: string, work: () => Promise<void>): Promise<void> {
  const pool: pg.Pool = Reflect.get(fixture.payload.db, 'pool')
  const run = (statement: string) => pool.query(statement)
  await run(`alter table "${table}" add constraint nothing_at_all check (false) not valid`)
  try {
    await work()
  } finally {
    await run(`alter table "${table}" drop constraint nothing_at_all`)
  }
}

describe('a failing statement', () => {
  test.each([
    [
      'users',
      'POST',
      (): string => '/users',
      { email: `${CANARY}@people.test`, password: `${CANARY} is long`, name: CANARY, roles: ['editor'] },
    ],
    ['pages', 'PATCH', (): string => `/pages/${world.page}`, { title: CANARY, slug: CANARY }],
    ['forms', 'PATCH', (): string => `/forms/${world.form}`, { title: CANARY }],
    ['redirects', 'PATCH', (): string => `/redirects/${world.redirect}`, { to: `/${CANARY}` }],
  ] as const)(
    'that writes %s tells its values neither to the log nor to the answer',
    async (table, method, path, body) => {
      output = ''
      await whileNobodyCanWrite(table, async () => {
        const answer = await fixture.rest(method, path(), { token, body })
        expect(answer.status).toBe(500)
        expect(JSON.stringify(answer.body)).not.toMatch(new RegExp(`${CANARY}|insert|update|constraint`, 'i'))
      })
      expect(output).toContain('"code":"23514"')
      expect(output).not.toContain(CANARY)
      expect(output).not.toMatch(/params:|"salt"|insert into|values \(/i)
    },
  )

  test('that is refused as impossible doesn’t either', async () => {
    output = ''
    for (const query of [
      `where[store][equals]=${CANARY}`,
      `where[createdAt][equals]=${CANARY}`,
      `where[id][in]=${CANARY}`,
    ]) {
      const { status, body } = await fixture.rest('GET', `/pages?${query}`, { token })
      expect(status).toBeLessThan(500)
      expect(JSON.stringify(body)).not.toMatch(/select|params/i)
    }
    expect(output).not.toContain(CANARY)
  })
})

test('an error is logged by its name, code and place, wherever it is handed over', async () => {
  const { stripConsole } = await import('../logging/strip-error.ts')
  const failed = Object.assign(new Error(`Failed query\nparams: ${CANARY}`, { cause: new Error(CANARY) }), {
    params: [CANARY],
    code: '23505',
  })
  output = ''
  fixture.payload.logger.error(failed)
  fixture.payload.logger.error({ err: failed }, 'words of our own')
  fixture.payload.logger.warn({ error: failed, msg: 'and again' })
  const printed = vi.spyOn(console, 'error').mockImplementation((...args) => {
    output += args.map(String).join(' ')
  })
  stripConsole()
  console.error('⨯', failed)
  printed.mockRestore()
  expect(output).not.toContain(CANARY)
  expect(output).toContain('words of our own')
  expect(output).toContain('logged-errors.int.test.ts')
  expect(output).toContain('23505')
})
