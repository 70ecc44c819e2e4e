import { Modules } from '@medusajs/framework/utils'
import { generateResetPasswordTokenWorkflow } from '@medusajs/medusa/core-flows'
import { beforeAll, describe, expect, it } from 'vitest'
import { call, type TestBackend, testBackend } from '../backend/medusa.ts'
import { createShop, unique } from '../backend/shop.ts'

const PASSWORD = 'seven quiet kilns'
const WEAK = ['', 'xyz', 'tandem-demo', 'password1234', '123456789012', 'aaaaaaaaaaaaaa', 'x'.repeat(5000)]

let backend: TestBackend
let key: string
beforeAll(async () => {
  backend = await testBackend()
  const shop = await createShop(backend)
  const { body } = await backend.admin('GET', `/tenant-stores/${shop.storeId}`)
  key = body.store.publishable_key
})

const send = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
  headers: Record<string, string> = {},
) =>
  call(`${backend.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'x-publishable-api-key': key, ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

async function customer() {
  const email = `${unique('shopper')}@example.test`
  const { body: identity } = await send('POST', '/auth/customer/emailpass/register', {
    email,
    password: PASSWORD,
  })
  const { body } = await send('POST', '/store/customers', { email }, bearer(identity.token))
  const { body: signedIn } = await send('POST', '/auth/customer/emailpass', { email, password: PASSWORD })
  return { email, id: String(body.customer.id), token: String(signedIn.token) }
}

async function user() {
  const email = `${unique('user')}@example.test`
  const { body: invited } = await backend.admin('POST', '/invites', { email })
  const { body: identity } = await send('POST', '/auth/user/emailpass/register', {
    email,
    password: PASSWORD,
  })
  const accept = `/admin/invites/accept?token=${invited.invite.token}`
  const { body } = await send(
    'POST',
    accept,
    { email, first_name: 'A', last_name: 'B' },
    bearer(identity.token),
  )
  const { body: signedIn } = await send('POST', '/auth/user/emailpass', { email, password: PASSWORD })
  return { email, id: String(body.user.id), token: String(signedIn.token) }
}

/** The cookie of a session as the admin in a browser has it. */
async function session(token: string): Promise<string> {
  const response = await fetch(`${backend.url}/auth/session`, { method: 'POST', headers: bearer(token) })
  expect(response.status).toBe(200)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** Answers what the link of an e-mail holds. */
async function resetToken(actor: 'customer' | 'user', email: string): Promise<string> {
  const { result } = await generateResetPasswordTokenWorkflow(backend.container).run({
    input: {
      entityId: email,
      actorType: actor,
      provider: 'emailpass',
      secret: String(process.env.JWT_SECRET),
      jwtOptions: {},
    },
  })
  return String(result)
}

const setPassword = (actor: 'customer' | 'user', token: string, password: string) =>
  send('POST', `/auth/${actor}/emailpass/update`, { password }, bearer(token))

const resetPassword = async (actor: 'customer' | 'user', email: string, password: string) =>
  setPassword(actor, await resetToken(actor, email), password)

describe('a weak password', () => {
  it.each(['customer', 'user'])('is refused when somebody registers as %s', async (actor) => {
    for (const password of WEAK) {
      const email = `${unique('weak')}@example.test`
      const answer = await send('POST', `/auth/${actor}/emailpass/register`, { email, password })
      expect([password.slice(0, 20), answer.status]).toEqual([password.slice(0, 20), 400])
    }
  })

  it.each([
    ['an object', { password: {} }],
    ['a list', { password: ['x'] }],
    ['none', {}],
  ])('is not %s', async (_, given) => {
    const email = `${unique('weak')}@example.test`
    expect((await send('POST', '/auth/customer/emailpass/register', { email, ...given })).status).toBe(400)
  })

  it('is refused by the command line and by every other way to the provider', async () => {
    const auth = backend.container.resolve(Modules.AUTH)
    for (const password of WEAK) {
      const { success } = await auth.register('emailpass', {
        body: { email: `${unique('cli')}@example.test`, password },
      })
      expect(success).toBe(false)
    }
    const { email } = await customer()
    const { success } = await auth.updateProvider('emailpass', { entity_id: email, password: 'xyz' })
    expect(success).toBe(false)
  })

  it('is refused for one that was forgotten: the old one stays, and the link works on', async () => {
    const { email } = await customer()
    const link = await resetToken('customer', email)
    expect((await setPassword('customer', link, 'password1234')).status).toBe(400)
    expect((await send('POST', '/auth/customer/emailpass', { email, password: PASSWORD })).status).toBe(200)
    expect((await setPassword('customer', link, 'eight loud kilns')).status).toBe(200)
  })
})

describe('an installation without users', () => {
  it('belongs to nobody who merely registers: an account needs an invitation', async () => {
    const email = `${unique('first')}@example.test`
    const { body } = await send('POST', '/auth/user/emailpass/register', { email, password: PASSWORD })
    for (const path of ['/admin/users/me', '/admin/users', '/admin/orders', '/admin/customers']) {
      expect((await send('GET', path, undefined, bearer(body.token))).status, path).toBe(401)
    }
    const invited = await send('POST', '/admin/invites', { email }, bearer(body.token))
    const accepted = await send('POST', '/admin/invites/accept?token=x', { email }, bearer(body.token))
    expect([invited.status, accepted.status]).toEqual([401, 401])
  })
})

describe('a new password', () => {
  it('ends every session and token of a user that are older', async () => {
    const { email, token } = await user()
    const cookie = await session(token)
    const me = (headers: Record<string, string>) => send('GET', '/admin/users/me', undefined, headers)
    expect([(await me(bearer(token))).status, (await me({ cookie })).status]).toEqual([200, 200])
    expect((await resetPassword('user', email, 'eight loud kilns')).status).toBe(200)
    expect([(await me(bearer(token))).status, (await me({ cookie })).status]).toEqual([401, 401])
    expect((await send('POST', '/auth/token/refresh', {}, bearer(token))).status).toBe(401)
    expect((await send('POST', '/auth/session', {}, bearer(token))).status).toBe(401)
    const { body } = await send('POST', '/auth/user/emailpass', { email, password: 'eight loud kilns' })
    expect((await me(bearer(body.token))).status).toBe(200)
  })

  it('ends those of a customer', async () => {
    const { email, token } = await customer()
    const me = (of: string) => send('GET', '/store/customers/me', undefined, bearer(of))
    expect((await me(token)).status).toBe(200)
    expect((await resetPassword('customer', email, 'eight loud kilns')).status).toBe(200)
    expect((await me(token)).status).toBe(401)
    const { body } = await send('POST', '/auth/customer/emailpass', { email, password: 'eight loud kilns' })
    expect((await me(body.token)).status).toBe(200)
  })
})

describe('who is removed', () => {
  it('is signed in no more, by token or session: a user', async () => {
    const { id, token } = await user()
    const cookie = await session(token)
    expect((await backend.admin('DELETE', `/users/${id}`)).status).toBe(200)
    for (const headers of [bearer(token), { cookie }]) {
      expect((await send('GET', '/admin/users/me', undefined, headers)).status).toBe(401)
      expect((await send('GET', '/admin/orders', undefined, headers)).status).toBe(401)
    }
  })

  it('is signed in no more: a customer, and one that SQL removed', async () => {
    const gone = await customer()
    expect((await backend.admin('DELETE', `/customers/${gone.id}`)).status).toBe(200)
    const hidden = await customer()
    await backend.database.query('update customer set deleted_at = now() where id = $1', [hidden.id])
    for (const { token } of [gone, hidden]) {
      expect((await send('GET', '/store/customers/me', undefined, bearer(token))).status).toBe(401)
      expect((await send('GET', '/store/orders', undefined, bearer(token))).status).toBe(401)
      expect((await send('GET', '/store/products', undefined, bearer(token))).status).toBe(200)
    }
  })
})

describe('an account', () => {
  const median = async (times: number, work: () => Promise<unknown>) => {
    const taken: number[] = []
    for (let n = 0; n < times; n++) {
      const started = performance.now()
      await work()
      taken.push(performance.now() - started)
    }
    return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0
  }

  it('can’t be told from none by how long a refusal takes, or by its words', async () => {
    const { email } = await customer()
    const attempt = (of: string) =>
      send('POST', '/auth/customer/emailpass', { email: of, password: 'wrong for sure' })
    const nobody = `${unique('nobody')}@example.test`
    expect(await attempt(email)).toEqual(await attempt(nobody))
    const [known, unknown] = [await median(9, () => attempt(email)), await median(9, () => attempt(nobody))]
    expect(unknown / known).toBeGreaterThan(0.5)
    expect(unknown / known).toBeLessThan(2)
  })

  it('can’t be told by asking for a new password', async () => {
    const { email } = await customer()
    const ask = (identifier: string) =>
      send('POST', '/auth/customer/emailpass/reset-password', { identifier })
    const [known, unknown] = [
      await median(5, () => ask(email)),
      await median(5, () => ask('nobody@example.test')),
    ]
    expect(unknown / known).toBeGreaterThan(0.5)
  })

  it('is locked by nobody’s wrong attempts', async () => {
    const { email } = await customer()
    for (let n = 0; n < 15; n++)
      await send('POST', '/auth/customer/emailpass', { email, password: 'wrong for sure' })
    expect((await send('POST', '/auth/customer/emailpass', { email, password: PASSWORD })).status).toBe(200)
  })
})
