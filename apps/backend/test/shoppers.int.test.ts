import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
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

describe('a new password', () => {
  /** Letters to one address, as they lie in the folder. */
  const lettersTo = async (email: string) => {
    const names = (await readdir(mailFolder).catch(() => [])).filter((name) => name.endsWith('.eml'))
    const letters = await Promise.all(names.map((name) => readFile(join(mailFolder, name), 'utf8')))
    return letters.filter((letter) => letter.includes(email))
  }
  const linkIn = (letter: string) => /https?:\S+/.exec(decoded(letter))?.[0] ?? ''
  const decoded = (letter: string) =>
    letter
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))

  it('comes by letter, works once, and nobody is told of an address that has no account', async () => {
    const [here] = await twoShops()
    if (!here) throw new Error('a shop was made')
    const customer = await shopper(here.key)
    const nobody = `${unique('nobody')}@example.test`
    const metadata = { store: here.handle, locale: 'en' }
    const ask = (identifier: string) =>
      customer.post('/auth/customer/emailpass/reset-password', { identifier, metadata })
    expect((await ask(nobody)).status).toBe((await ask(customer.email)).status)
    await vi.waitFor(async () => expect(await lettersTo(customer.email)).toHaveLength(1), 15_000)
    expect(await lettersTo(nobody)).toEqual([])

    const [letter = ''] = await lettersTo(customer.email)
    const link = new URL(linkIn(letter))
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
    await vi.waitFor(async () => expect(await lettersTo(customer.email)).not.toEqual([]), 15_000)
    expect(await lettersTo(customer.email)).toHaveLength(1)
  })
})
