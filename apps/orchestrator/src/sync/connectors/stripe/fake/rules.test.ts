import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FakeStripe } from './fake-stripe.ts'

const stripe = new FakeStripe()
const account = stripe.open('acct_1rules')
account.limits = { total: 1_000, endpoint: 1_000 }
let address: string

beforeAll(async () => {
  address = await stripe.listen()
})
afterAll(() => stripe.close())

async function call(method: string, path: string, form: Record<string, string> = {}, headers: object = {}) {
  const body = new URLSearchParams(form)
  const response = await fetch(`${address}/v1/${path}${method === 'GET' ? `?${body}` : ''}`, {
    method,
    headers: { authorization: `Bearer ${account.key}`, ...headers },
    ...(method !== 'GET' && { body }),
  })
  return { status: response.status, headers: response.headers, body: await response.json() }
}
const product = async () => (await call('POST', 'products', { name: 'Mug' })).body.id as string
const price = async (of: string, form: Record<string, string> = {}) =>
  (await call('POST', 'prices', { product: of, currency: 'eur', unit_amount: '500', ...form })).body

describe('as Stripe does, the fake', () => {
  test.each([['unit_amount'], ['currency'], ['product'], ['recurring[interval]']])(
    'changes no %s of a price',
    async (name) => {
      const { id } = await price(await product())
      const refused = await call('POST', `prices/${id}`, { [name]: '900' })
      expect([refused.status, refused.body.error.code]).toEqual([400, 'parameter_unknown'])
    },
  )

  test('sets a tax behaviour once', async () => {
    const { id } = await price(await product())
    expect((await call('POST', `prices/${id}`, { tax_behavior: 'exclusive' })).status).toBe(200)
    expect((await call('POST', `prices/${id}`, { tax_behavior: 'inclusive' })).status).toBe(400)
  })

  test('archives no default price before another one is, and deletes no product with prices', async () => {
    const of = await product()
    const { id } = await price(of)
    await call('POST', `products/${of}`, { default_price: id })
    expect((await call('POST', `prices/${id}`, { active: 'false' })).status).toBe(400)
    await call('POST', `products/${of}`, { default_price: '' })
    expect((await call('POST', `prices/${id}`, { active: 'false' })).status).toBe(200)
    expect((await call('POST', `products/${of}`, { default_price: id })).status).toBe(400)
    expect((await call('DELETE', `products/${of}`)).status).toBe(400)
    expect((await call('DELETE', `products/${await product()}`)).body).toMatchObject({ deleted: true })
  })

  test('lists active prices unless it is asked for the others, ten of them', async () => {
    const of = await product()
    for (let n = 0; n < 12; n++) await price(of)
    const { id } = await price(of, { active: 'false' })
    const active = await call('GET', 'prices', { product: of })
    expect([active.body.data.length, active.body.has_more]).toEqual([10, true])
    const archived = await call('GET', 'prices', { product: of, active: 'false' })
    expect(archived.body.data.map((one: { id: string }) => one.id)).toEqual([id])
  })

  test('moves a lookup key when it is told to, and says so of both', async () => {
    const of = await product()
    const first = await price(of, { lookup_key: 'mug' })
    expect(
      (await call('POST', 'prices', { product: of, currency: 'eur', unit_amount: '1', lookup_key: 'mug' }))
        .status,
    ).toBe(400)
    await price(of, { lookup_key: 'mug', transfer_lookup_key: 'true' })
    expect((await call('GET', `prices/${first.id}`)).body.lookup_key).toBeNull()
    const told = account.events.filter(({ type }) => type === 'price.updated').at(-1)
    expect(told?.data).toMatchObject({ object: { id: first.id }, previous_attributes: { lookup_key: 'mug' } })
  })

  test('tells what an update has replaced, of metadata the keys that differ', async () => {
    const id = await product()
    await call('POST', `products/${id}`, { 'metadata[a]': '1', 'metadata[b]': '2' })
    await call('POST', `products/${id}`, { 'metadata[a]': '', name: 'Cup' })
    expect(account.events.at(-1)?.data.previous_attributes).toEqual({ name: 'Mug', metadata: { a: '1' } })
    const before = account.events.length
    await call('POST', `products/${id}`, { name: 'Cup' })
    expect(account.events).toHaveLength(before)
  })

  test('answers a key again with what it has answered, be it an error, and refuses it with another body', async () => {
    const key = { 'idempotency-key': 'one' }
    const made = await call('POST', 'products', { name: 'Once' }, key)
    const again = await call('POST', 'products', { name: 'Once' }, key)
    expect(again.body.id).toBe(made.body.id)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    const other = await call('POST', 'products', { name: 'Twice' }, key)
    expect([other.status, other.body.error.type]).toEqual([400, 'idempotency_error'])
    stripe.failsWith = () => 500
    const failed = { 'idempotency-key': 'two' }
    await call('POST', 'products', { name: 'Failed' }, failed)
    stripe.failsWith = () => null
    expect((await call('POST', 'products', { name: 'Failed' }, failed)).status).toBe(500)
  })

  test.each([
    ['kwd', '4125', 400],
    ['kwd', '4120', 200],
    ['isk', '50050', 400],
    ['isk', '50000', 200],
    ['jpy', '500', 200],
    ['eur', '0.5', 200],
    ['eur', '-1', 400],
  ])('takes of %s %s: %i', async (currency, unit_amount_decimal, status) => {
    const form = { product: await product(), currency, unit_amount_decimal }
    expect((await call('POST', 'prices', form)).status).toBe(status)
  })

  test('takes no unknown key, and no call that a restricted one may not make', async () => {
    const ask = (key: string) =>
      fetch(`${address}/v1/prices`, { headers: { authorization: `Bearer ${key}` } }).then(
        ({ status }) => status,
      )
    account.keys.set('rk_test_products_alone', new Set(['product_read']))
    expect([await ask('rk_test_nobodys_key'), await ask('rk_test_products_alone')]).toEqual([401, 403])
  })

  test('is asked so often in a second and no more', async () => {
    account.limits = { total: 25, endpoint: 5 }
    const answers = await Promise.all(Array.from({ length: 20 }, () => call('GET', 'events')))
    account.limits = { total: 1_000, endpoint: 1_000 }
    expect(answers.some(({ status }) => status === 429)).toBe(true)
  })
})
