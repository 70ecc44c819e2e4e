import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Modules } from '@medusajs/framework/utils'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { mailFolder } from '../src/files/folder.ts'
import { call, type TestBackend, testBackend } from './backend/medusa.ts'
import { createOrder, createShop, unique } from './backend/shop.ts'

let backend: TestBackend
beforeAll(async () => {
  backend = await testBackend()
})

/** Two tenants' shops as the storefront knows them. */
async function twoShops() {
  const shops = [await createShop(backend), await createShop(backend)]
  const { body } = await call(`${backend.url}/storefront/stores`, { method: 'GET' })
  return shops.map(({ channelId, storeId }) => {
    const store = body.stores.find(({ id }: { id: string }) => id === storeId)
    return { channelId, handle: String(store.handle), key: String(store.publishableKey) }
  })
}

/** Somebody with an account. */
async function shopper(key: string) {
  const email = `${unique('shopper')}@example.test`
  const post = async (path: string, body: object, token = '') =>
    call(`${backend.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-publishable-api-key': key,
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    })
  const password = 'a long password'
  const { body: identity } = await post('/auth/customer/emailpass/register', { email, password })
  const { body } = await post('/store/customers', { email }, identity.token)
  const { body: signedIn } = await post('/auth/customer/emailpass', { email, password })
  return { email, id: String(body.customer.id), token: String(signedIn.token), post }
}

describe('the orders of a customer', () => {
  it('are listed by the tenant that they were bought from, whichever key another tenant sends', async () => {
    const [here, there] = await twoShops()
    if (!here || !there) throw new Error('two shops were made')
    const customer = await shopper(here.key)
    const bought = { customer_id: customer.id, email: customer.email }
    const own = await createOrder(backend, { ...bought, sales_channel_id: here.channelId })
    const other = await createOrder(backend, { ...bought, sales_channel_id: there.channelId })
    const list = async (key: string) => {
      const { body } = await call(`${backend.url}/store/orders`, {
        method: 'GET',
        headers: { 'x-publishable-api-key': key, authorization: `Bearer ${customer.token}` },
      })
      return [body.count, body.orders.map(({ id }: { id: string }) => id)]
    }
    expect(await list(here.key)).toEqual([1, [own]])
    expect(await list(there.key)).toEqual([1, [other]])
  })

  it('are shown to nobody who is not signed in', async () => {
    const [here] = await twoShops()
    const answer = await call(`${backend.url}/store/orders`, {
      method: 'GET',
      headers: { 'x-publishable-api-key': here?.key ?? '' },
    })
    expect(answer.status).toBe(401)
  })
})

/** E-mails to one address, as they lie in the folder. */
const emailsTo = async (email: string) => {
  const names = (await readdir(mailFolder).catch(() => [])).filter((name) => name.endsWith('.eml'))
  const emails = await Promise.all(names.map((name) => readFile(join(mailFolder, name), 'utf8')))
  return emails.filter((text) => text.includes(email))
}
const decoded = (text: string) => {
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

describe('an order that was placed', () => {
  const address = {
    first_name: 'Asha',
    address_1: '3 <b>Kiln</b> Row',
    city: 'Sheffield',
    country_code: 'gb',
  }

  it('is confirmed by one e-mail, however often the event comes, in the store’s language', async () => {
    const [here] = await twoShops()
    if (!here) throw new Error('a shop was made')
    const email = `${unique('buyer')}@example.test`
    const id = await createOrder(backend, {
      email,
      sales_channel_id: here.channelId,
      locale: 'en',
      shipping_address: address,
    })
    const events = backend.container.resolve(Modules.EVENT_BUS)
    const place = () => events.emit({ name: 'order.placed', data: { id } })
    await Promise.all([place(), place(), place()])
    await vi.waitFor(async () => expect(await emailsTo(email)).toHaveLength(1), 15_000)
    await place()
    const other = `${unique('buyer')}@example.test`
    const later = await createOrder(backend, { email: other, sales_channel_id: here.channelId })
    await events.emit({ name: 'order.placed', data: { id: later } })
    await vi.waitFor(async () => expect(await emailsTo(other)).toHaveLength(1), 15_000)

    const [sent = ''] = await emailsTo(email)
    expect(await emailsTo(email)).toHaveLength(1)
    const read = decoded(sent)
    expect(read).toContain('2 × Tidepool Mug')
    expect(read).toContain(`/${here.handle}/en/order/find?number=`)
    expect(read).toContain('3 &lt;b&gt;Kiln')
    expect(read).not.toContain('<bdi>3 <b>')
  })

  it('is written to nobody when it is of no store', async () => {
    const email = `${unique('buyer')}@example.test`
    const id = await createOrder(backend, { email })
    const events = backend.container.resolve(Modules.EVENT_BUS)
    await events.emit({ name: 'order.placed', data: { id } })
    const [here] = await twoShops()
    const next = `${unique('buyer')}@example.test`
    const placed = await createOrder(backend, { email: next, sales_channel_id: here?.channelId })
    await events.emit({ name: 'order.placed', data: { id: placed } })
    await vi.waitFor(async () => expect(await emailsTo(next)).toHaveLength(1), 15_000)
    expect(await emailsTo(email)).toEqual([])
  })

  it('is found by its number and e-mail together, in its own shop', async () => {
    const [here, there] = await twoShops()
    if (!here || !there) throw new Error('two shops were made')
    const email = `${unique('buyer')}@example.test`
    const id = await createOrder(backend, { email, sales_channel_id: here.channelId })
    const { body } = await backend.admin('GET', `/orders/${id}?fields=display_id`)
    const number = body.order.display_id
    const find = async (key: string, asked: object) =>
      await call(`${backend.url}/store/order-lookups`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-publishable-api-key': key },
        body: JSON.stringify(asked),
      })
    expect((await find(here.key, { number, email: email.toUpperCase() })).body).toEqual({ id })
    const nothing = { status: 200, body: { id: null } }
    expect(await find(there.key, { number, email })).toEqual(nothing)
    expect(await find(here.key, { number, email: 'eve@example.test' })).toEqual(nothing)
    expect(await find(here.key, { number: number + 1000, email })).toEqual(nothing)
    expect(await find(here.key, { number: 'all', email: ['%'] })).toEqual(nothing)
  })
})

describe('a new password', () => {
  const linkIn = (text: string) => /https?:\S+/.exec(decoded(text))?.[0] ?? ''
  it('comes by e-mail, works once, and nobody is told of an address that has no account', async () => {
    const [here] = await twoShops()
    if (!here) throw new Error('a shop was made')
    const customer = await shopper(here.key)
    const nobody = `${unique('nobody')}@example.test`
    const metadata = { store: here.handle, locale: 'en' }
    const ask = (identifier: string) =>
      customer.post('/auth/customer/emailpass/reset-password', { identifier, metadata })
    expect((await ask(nobody)).status).toBe((await ask(customer.email)).status)
    await vi.waitFor(async () => expect(await emailsTo(customer.email)).toHaveLength(1), 15_000)
    expect(await emailsTo(nobody)).toEqual([])

    const [sent = ''] = await emailsTo(customer.email)
    const link = new URL(linkIn(sent))
    expect(link.pathname).toBe(`/${here.handle}/en/account/reset`)
    const token = link.searchParams.get('token') ?? ''
    const choose = () =>
      customer.post('/auth/customer/emailpass/update', { password: 'another password' }, token)
    expect((await choose()).status).toBe(200)
    expect((await choose()).status).toBe(401)
    const signIn = { email: customer.email, password: 'another password' }
    expect((await customer.post('/auth/customer/emailpass', signIn)).status).toBe(200)
  })

  it('is linked to nowhere but to a store of ours', async () => {
    const [here] = await twoShops()
    if (!here) throw new Error('a shop was made')
    const customer = await shopper(here.key)
    for (const metadata of [
      { store: 'evil.example', locale: 'en' },
      { store: here.handle, locale: 'ar' },
      {},
    ]) {
      await customer.post('/auth/customer/emailpass/reset-password', { identifier: customer.email, metadata })
    }
    await customer.post('/auth/customer/emailpass/reset-password', {
      identifier: customer.email,
      metadata: { store: here.handle, locale: 'en' },
    })
    await vi.waitFor(async () => expect(await emailsTo(customer.email)).not.toEqual([]), 15_000)
    expect(await emailsTo(customer.email)).toHaveLength(1)
  })
})
