import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { User } from '../payload-types.ts'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, PASSWORD, type TenantWorld } from '../test-support/two-tenants.ts'

let fixture: PayloadFixture
let world: TenantWorld
let admin: User
let adminToken: string
let answerRest: typeof import('../rest/answer-rest.ts').answerRest
const limit = 12

beforeAll(async () => {
  Object.assign(globalThis, { tandemSourceHeader: 'x-source' })
  process.env.RATE_LIMIT_SIGN_INS = String(limit)
  process.env.RATE_LIMIT_ACCOUNTS = '5'
  fixture = await openPayload()
  answerRest = (await import('../rest/answer-rest.ts')).answerRest
  world = await createTenantWorld(fixture.payload, 'alder')
  admin = await createPerson(fixture.payload, 'admin', ['admin'])
  adminToken = await fixture.signIn(admin.email, PASSWORD)
})
afterAll(() => fixture?.close())

const someone = () => `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`
const post = (path: string, body: object, peer = someone(), headers: Record<string, string> = {}) =>
  answerRest(
    new Request(`http://localhost:3001/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-source': peer, ...headers },
      body: JSON.stringify(body),
    }),
  )
const logIn = (email: string, password: string, peer?: string) =>
  post('/users/login', { email, password }, peer)
const meOf = async (token: string) =>
  Object(Object((await fixture.rest('GET', '/users/me', { token })).body).user).id
const newToken = (person: User, password = PASSWORD) => fixture.signIn(person.email, password)

describe('guesses are counted', () => {
  test.each([
    '/users/login',
    '/users/%6cogin',
    '/%75sers/login',
    '/users/LOGIN',
    '/users/login/',
    '/users/l%6Fgin/',
    '/users/forgot-password',
    '/users/forgot%2dpassword',
    '/users/Forgot-Password',
    '/users/reset-password',
    '/users/reset%2Dpassword/',
    '/users/unlock',
    '/users/UNLOCK',
  ])('however %s is written', async (path) => {
    const peer = someone()
    const statuses: number[] = []
    for (let n = 0; n < limit + 4; n++) {
      // The first ones may be counted in memory, until Redis answers. Another account each time: only the client is the same.
      const body = { email: `x${n}@people.test`, password: 'not-the-password', token: `x${n}` }
      statuses.push((await post(path, body, peer)).status)
    }
    const last = statuses.slice(-2)
    // What is no route of signing in leads to none.
    expect(
      last.every((status) => status === 429) || statuses.every((status) => status === 404),
      String(statuses),
    ).toBe(true)
  })

  test('also when a request claims to be another one', async () => {
    const peer = someone()
    for (let n = 0; n < limit; n++) await logIn(`y${n}@people.test`, 'x', peer)
    for (const name of ['X-HTTP-Method-Override', 'X-Payload-HTTP-Method-Override']) {
      const answer = await post('/users/login', { email: admin.email, password: PASSWORD }, peer, {
        [name]: 'GET',
      })
      expect(Object(await answer.json()).token).toBeUndefined()
    }
    expect((await logIn(admin.email, PASSWORD, peer)).status).toBe(429)
  })

  test('by client and account, and lock nobody else out', async () => {
    const [attacker, owner] = [someone(), someone()]
    const statuses: number[] = []
    for (let n = 0; n < 7; n++)
      statuses.push((await logIn(` ${admin.email.toUpperCase()} `, `wrong-${n}`, attacker)).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
    const refused = await logIn(admin.email, PASSWORD, attacker)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, expect.any(String)])
    expect((await logIn(admin.email, PASSWORD, owner)).status).toBe(200)
  })

  test('until one is right', async () => {
    const peer = someone()
    for (let n = 0; n < 3; n++) {
      for (let wrong = 0; wrong < 2; wrong++) await logIn(admin.email, 'wrong', peer)
      expect((await logIn(admin.email, PASSWORD, peer)).status).toBe(200)
    }
  })
})

test('no clock tells an account that there is from one that there is not', async () => {
  const time = async (work: () => Promise<Response>) => {
    const startedAt = performance.now()
    await (await work()).arrayBuffer()
    return performance.now() - startedAt
  }
  const fastest = async (work: () => Promise<Response>) => {
    const times = []
    for (let n = 0; n < 5; n++) times.push(await time(work))
    return Math.min(...times)
  }
  const [known, unknown] = [[], []] as [number[], number[]]
  // In turns, so that whatever else the machine does slows both.
  for (let n = 0; n < 8; n++) {
    known.push(await time(() => logIn(admin.email, 'wrong-password')))
    unknown.push(await time(() => logIn('nobody@people.test', 'wrong-password')))
  }
  const ratio = Math.min(...unknown) / Math.min(...known)
  expect(ratio).toBeGreaterThan(0.5)
  expect(ratio).toBeLessThan(2)
  for (const email of [admin.email, 'nobody@people.test'])
    expect(await fastest(() => post('/users/forgot-password', { email }))).toBeGreaterThan(290)
})

describe('a new password', () => {
  const BAD = ['xyz', 'elevenchars', 'password1234', 'aaaaaaaaaaaaaaa', '123456789012', 'x'.repeat(300)]

  test.each(BAD)('is not %j, whoever sets it and however', async (password) => {
    const { payload } = fixture
    const person = await createPerson(payload, `p-${randomUUID()}`, ['editor'], [world.tenant])
    const data = { email: `q-${randomUUID()}@people.test`, name: 'Q', roles: ['editor'], password }
    expect((await fixture.rest('POST', '/users', { token: adminToken, body: data })).status).toBe(400)
    const changes = [
      fixture.rest('PATCH', `/users/${person.id}`, { token: adminToken, body: { password } }),
      fixture.rest('PATCH', `/users/${person.id}`, { token: await newToken(person), body: { password } }),
      fixture.rest('PATCH', `/users?where[id][equals]=${person.id}`, {
        token: adminToken,
        body: { password },
      }),
    ]
    for (const { status } of await Promise.all(changes)) expect(status).toBe(400)
    await expect(
      payload.create({ collection: 'users', data: { ...data, roles: ['editor'] } }),
    ).rejects.toThrow()
    await expect(payload.update({ collection: 'users', id: person.id, data: { password } })).rejects.toThrow()
    const token = await payload.forgotPassword({
      collection: 'users',
      data: { email: person.email },
      disableEmail: true,
    })
    expect((await post('/users/reset-password', { token, password })).status).toBe(400)
    await expect(newToken(person)).resolves.toBeDefined()
  })

  test('is whatever is long and not common', async () => {
    const person = await createPerson(fixture.payload, `p-${randomUUID()}`, ['editor'], [world.tenant])
    const password = 'a lantern of my own'
    const { status } = await fixture.rest('PATCH', `/users/${person.id}`, {
      token: adminToken,
      body: { password },
    })
    expect(status).toBe(200)
    await expect(newToken(person, password)).resolves.toBeDefined()
  })
})

describe('a session ends at once', () => {
  const signedIn = async () => {
    const person = await createPerson(fixture.payload, `p-${randomUUID()}`, ['operator'])
    const token = await newToken(person)
    expect(await meOf(token)).toBe(person.id)
    return { person, token }
  }
  const change = (person: User, body: object, token = adminToken) =>
    fixture.rest('PATCH', `/users/${person.id}`, { token, body })

  test.each([
    ['its person gets another password', { password: 'another lantern of theirs' }],
    ['its person is demoted', { roles: ['editor'] }],
    ['its person gets other tenants', { tenants: [] as unknown[] }],
    ['its person gets another e-mail address', { email: `z-${randomUUID()}@people.test` }],
  ])('when %s', async (why, body) => {
    const { person, token } = await signedIn()
    const tenants = why.includes('tenants') ? { tenants: [{ tenant: world.tenant }] } : body
    expect((await change(person, tenants)).status).toBe(200)
    expect(await meOf(token)).toBeUndefined()
    expect((await fixture.rest('GET', '/orders', { token })).status).toBe(403)
  })

  test('when its person is deleted', async () => {
    const { person, token } = await signedIn()
    expect((await fixture.rest('DELETE', `/users/${person.id}`, { token: adminToken })).status).toBe(200)
    expect(await meOf(token)).toBeUndefined()
  })

  test('when the password is reset', async () => {
    const { person, token } = await signedIn()
    const { payload } = fixture
    const reset = await payload.forgotPassword({
      collection: 'users',
      data: { email: person.email },
      disableEmail: true,
    })
    expect(
      (await post('/users/reset-password', { token: reset, password: 'reset by a letter' })).status,
    ).toBe(200)
    expect(await meOf(token)).toBeUndefined()
    expect(
      (await post('/users/reset-password', { token: reset, password: 'and once again so' })).status,
    ).toBe(403)
  })

  test('but the one in which its person changes the password stays, and a name changes nothing', async () => {
    const { person, token } = await signedIn()
    const other = await newToken(person)
    expect((await change(person, { name: 'Another' }, token)).status).toBe(200)
    expect([await meOf(token), await meOf(other)]).toEqual([person.id, person.id])
    expect((await change(person, { password: 'changed by myself' }, token)).status).toBe(200)
    expect([await meOf(token), await meOf(other)]).toEqual([person.id, undefined])
  })

  test('and signing in takes nothing else of a person away', async () => {
    const tenants = [world.tenant]
    const person = await createPerson(fixture.payload, `p-${randomUUID()}`, ['editor'], tenants)
    for (let n = 0; n < 2; n++) await newToken(person)
    const after = await fixture.payload.findByID({ collection: 'users', id: person.id, depth: 0 })
    expect([after.roles, after.tenants?.map(({ tenant }) => tenant)]).toEqual([['editor'], tenants])
  })

  test('also while a sign-in waits for whoever demotes its person', async () => {
    const { person, token } = await signedIn()
    const pool = fixture.payload.db.pool
    const client = await pool.connect()
    await client.query('begin')
    await client.query('update users set name = name where id = $1', [person.id])
    await client.query(`update users_roles set value = 'editor' where parent_id = $1`, [person.id])
    await client.query('delete from users_sessions where _parent_id = $1', [person.id])
    const later = newToken(person)
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await expect.poll(async () => (await pool.query(waiting)).rowCount).toBe(1)
    await client.query('commit')
    client.release()
    await later
    const after = await fixture.payload.findByID({ collection: 'users', id: person.id, depth: 0 })
    expect(after.roles).toEqual(['editor'])
    expect(await meOf(token)).toBeUndefined()
  })

  test('also while its person signs in elsewhere', async () => {
    const { person, token } = await signedIn()
    await Promise.all([
      newToken(person),
      change(person, { roles: ['editor'], tenants: [{ tenant: world.tenant }] }),
      newToken(person),
    ])
    const after = await fixture.payload.findByID({ collection: 'users', id: person.id, depth: 0 })
    expect(after.roles).toEqual(['editor'])
    expect(await meOf(token)).toBeUndefined()
  })
})

test('what is answered to a person is kept by no cache', async () => {
  for (const path of ['/users/me', '/pages', '/orders', '/nothing', '/users/999999']) {
    const request = new Request(`http://localhost:3001/api${path}`, {
      headers: { authorization: `JWT ${adminToken}` },
    })
    expect((await answerRest(request)).headers.get('cache-control'), path).toBe('no-store')
  }
  expect((await logIn(admin.email, PASSWORD)).headers.get('cache-control')).toBe('no-store')
})
