import { Modules } from '@medusajs/framework/utils'
import { medusaCustomerSchema, readResponseSchema } from '@tandem/contracts/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { call, type TestBackend, testBackend } from './backend/medusa.ts'
import { createShop, unique } from './backend/shop.ts'

let backend: TestBackend
let key: string
beforeAll(async () => {
  backend = await testBackend()
  const shop = await createShop(backend)
  const stored = await backend.admin('GET', `/tenant-stores/${shop.storeId}`)
  key = String(stored.body.store.publishable_key)
})

const password = 'a long password'
const post = (path: string, body: object, token?: string) =>
  call(`${backend.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-publishable-api-key': key,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })
const signIn = (email: string) => post('/auth/customer/emailpass', { email, password })
const register = (email: string) => post('/auth/customer/emailpass/register', { email, password })

async function account() {
  const email = `${unique('shopper')}@example.test`
  const { body: identity } = await register(email)
  const { body } = await post('/store/customers', { email }, identity.token)
  return { id: String(body.customer.id), email }
}
const inAdmin = (id: string, change: object) => backend.admin('POST', `/customers/${id}`, change)
const emailOf = async (id: string) => (await backend.admin('GET', `/customers/${id}`)).body.customer.email

/** As sync would write what an admin of Payload has changed. */
async function inPayload(id: string, change: object) {
  const { body: found } = await backend.internal('read', { entity: 'customer', ids: [id] })
  const [read] = readResponseSchema.parse(found).records
  const record = medusaCustomerSchema.parse(read?.record)
  const { body } = await backend.internal('apply', {
    entity: 'customer',
    items: [
      {
        id,
        expect: read?.token,
        data: { ...record, ...change },
        marker: { rev: 1, hash: 'one' },
        deadline: new Date(Date.now() + 10_000).toISOString(),
      },
    ],
  })
  return body.results[0]
}

/** Both ways of changing a customer, and how each says no. */
const WAYS = [
  {
    way: 'Medusa',
    change: inAdmin,
    done: { status: 200 },
    refused: (words: string) => ({
      status: 400,
      body: { type: 'invalid_data', message: expect.stringContaining(words) },
    }),
  },
  {
    way: 'Payload',
    change: inPayload,
    done: { outcome: 'applied' },
    refused: (words: string) => ({
      outcome: 'failed',
      code: 'RECORD_INVALID',
      message: expect.stringContaining(words),
    }),
  },
]

describe.each(WAYS)('an e-mail that is changed in $way', ({ change, done, refused }) => {
  it('moves the sign-in with it, and the old one is free again', async () => {
    const { id, email } = await account()
    const next = `Next-${unique('s')}@Example.test`
    expect(await change(id, { email: next })).toMatchObject(done)
    expect((await signIn(email)).status).toBe(401)
    const { body } = await signIn(next.toLowerCase())
    const me = await call(`${backend.url}/store/customers/me`, {
      headers: { 'x-publishable-api-key': key, authorization: `Bearer ${body.token}` },
    })
    expect([me.status, me.body.customer?.id, me.body.customer?.email]).toEqual([200, id, next])
    expect((await register(email)).status).toBe(200)
    expect((await register(next.toLowerCase())).status).toBe(401)
  })

  it.each([null, '', '   '])('is not cleared (%j)', async (cleared) => {
    const { id, email } = await account()
    const answer = await change(id, { email: cleared })
    // What is no e-mail at all Medusa's own admin refuses first, in its own words.
    expect(answer).toMatchObject(cleared === null ? refused('not cleared') : refused(''))
    expect([await emailOf(id), (await signIn(email)).status]).toEqual([email, 200])
  })

  it('is not one that another account, or another sign-in, has already', async () => {
    const [mine, theirs] = [await account(), await account()]
    const staff = `${unique('staff')}@example.test`
    await register(staff)
    for (const taken of [theirs.email, theirs.email.toUpperCase(), staff]) {
      expect(await change(mine.id, { email: taken }), taken).toMatchObject(refused('already has this e-mail'))
    }
    expect([await emailOf(mine.id), (await signIn(mine.email)).status]).toEqual([mine.email, 200])
    expect((await signIn(theirs.email)).status).toBe(200)
  })

  it('is not that of somebody who signs in to the admin with it', async () => {
    const { id, email } = await account()
    await backend.database.query(
      `update auth_identity set app_metadata = app_metadata || '{"user_id": "user_1"}'
        where app_metadata->>'customer_id' = $1`,
      [id],
    )
    expect(await change(id, { email: `${unique('s')}@example.test` })).toMatchObject(refused('admin'))
    expect((await signIn(email)).status).toBe(200)
  })

  it('may be a guest’s as well, whom nobody signs in as', async () => {
    const { id, email } = await account()
    const guests = backend.container.resolve(Modules.CUSTOMER)
    const guest = await guests.createCustomers({
      email: `${unique('guest')}@example.test`,
      has_account: false,
    })
    expect(await change(guest.id, { email })).toMatchObject(done)
    expect(await change(guest.id, { email: null })).toMatchObject(refused('not cleared'))
    expect([await emailOf(id), (await signIn(email)).status]).toEqual([email, 200])
  })

  it('stays where another field is changed, also one that was lost before there was a rule', async () => {
    const { id, email } = await account()
    await backend.database.query('alter table customer disable trigger customer_sign_in_follows')
    await backend.database.query('update customer set email = null where id = $1', [id])
    await backend.database.query('alter table customer enable trigger customer_sign_in_follows')
    expect(await change(id, { first_name: 'Ada' })).toMatchObject(done)
    expect(await change(id, { email })).toMatchObject(done)
    expect((await signIn(email)).status).toBe(200)
  })
})

describe('an account', () => {
  it('is made with the e-mail that was registered, in any case, and with no other', async () => {
    const email = `${unique('Shopper')}@Example.test`
    const { body: identity } = await register(email.toLowerCase())
    const known = await account()
    for (const foreign of [`${unique('victim')}@example.test`, known.email, `${email}.test`]) {
      const answer = await post('/store/customers', { email: foreign }, identity.token)
      expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining('email:') } })
    }
    for (const none of [{}, { email: null }, { email: [email] }]) {
      expect((await post('/store/customers', none, identity.token)).status).toBe(400)
    }
    const nobody = await post('/store/customers', { email: `${unique('s')}@example.test` })
    expect(nobody.status).toBe(401)
    const made = await post('/store/customers', { email }, identity.token)
    expect([made.status, made.body.customer?.email]).toEqual([200, email])
  })

  it('does not get another e-mail from its own shopper', async () => {
    const { id, email } = await account()
    const { body } = await signIn(email)
    await post('/store/customers/me', { email: `${unique('victim')}@example.test` }, body.token)
    expect(await emailOf(id)).toBe(email)
  })
})

describe('an e-mail that is written past both admins', () => {
  it('moves the sign-in too, and is refused where it is cleared', async () => {
    const { id, email } = await account()
    const next = `${unique('s')}@example.test`
    const customers = backend.container.resolve(Modules.CUSTOMER)
    await customers.updateCustomers(id, { email: next })
    expect([(await signIn(email)).status, (await signIn(next)).status]).toEqual([401, 200])
    const cleared = backend.database.query('update customer set email = null where id = $1', [id])
    await expect(cleared).rejects.toMatchObject({ code: '23514' })
  })

  it('is asked about by nobody who is not signed in', async () => {
    const { id } = await account()
    const answer = await post(`/admin/customers/${id}`, { email: 'tester@tandem.test' })
    expect(answer.status).toBe(401)
  })
})
