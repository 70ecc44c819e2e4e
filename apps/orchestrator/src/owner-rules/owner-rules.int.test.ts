import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, PASSWORD, type TenantWorld } from '../test-support/two-tenants.ts'

let fixture: PayloadFixture
let world: TenantWorld
let token: string
let customer: number
let order: number

beforeAll(async () => {
  fixture = await openPayload()
  const { payload } = fixture
  world = await createTenantWorld(payload, 'alder')
  await createPerson(payload, 'asha', ['admin'])
  token = await fixture.signIn('asha@people.test', PASSWORD)
  const person = (name: string) =>
    payload.create({
      collection: 'customers',
      data: { medusaId: `cus_${name}`, email: `${name}@people.test`, hasAccount: true },
    })
  customer = (await person('noor')).id
  await person('omar')
  order = (await payload.create({ collection: 'orders', data: { medusaId: 'order_1', status: 'pending' } }))
    .id
})
afterAll(() => fixture?.close())

const save = (path: string, body: object) => fixture.rest('PATCH', path, { token, body })

describe('Payload refuses, by its field and in words,', () => {
  test.each([null, '', 'nobody', 'omar@people.test'])('the e-mail %j for an account', async (email) => {
    const { status, body } = await save(`/customers/${customer}`, { email, phone: '1' })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toMatch(/email/)
    const after = await fixture.payload.findByID({ collection: 'customers', id: customer })
    expect(after).toMatchObject({ email: 'noor@people.test' })
    expect(after.phone ?? null).toBeNull()
  })

  test.each([[[1, 2]], ['a text'], [7]])('metadata that is %j', async (metadata) => {
    const { status, body } = await save(`/orders/${order}`, { metadata })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toMatch(/metadata/)
  })

  test('metadata, content and pages that are more than Medusa can take', async () => {
    const long = 'a'.repeat(2_200_000)
    expect((await save(`/orders/${order}`, { metadata: { long: long + long } })).status).toBe(400)
    const specs = [{ name: 'long', value: long }]
    expect((await save(`/product-content/${world.content}?draft=true`, { specs })).status).toBe(400)
    expect((await save(`/pages/${world.page}?draft=true`, { description: long })).status).toBe(400)
  })

  test('a store’s look and a vendor’s story that are more than Medusa can take', async () => {
    const label = 'a'.repeat(2_200_000)
    const look = await save(`/stores/${world.store}`, { navigation: [{ label, href: '/' }] })
    expect(look).toMatchObject({ status: 400 })
    expect(JSON.stringify(look.body)).toMatch(/navigation.*4 MiB/)
    const text = { type: 'text', text: label, version: 1, format: 0, mode: 'normal', style: '', detail: 0 }
    const paragraph = {
      type: 'paragraph',
      version: 1,
      format: '',
      indent: 0,
      direction: 'ltr',
      children: [text],
    }
    const story = { root: { ...paragraph, type: 'root', children: [paragraph] } }
    const told = await save(`/vendors/${world.vendor}`, { story })
    expect(told).toMatchObject({ status: 400 })
    expect(JSON.stringify(told.body)).toMatch(/story.*4 MiB/)
  })

  test('any edit of a canceled order', async () => {
    const { payload } = fixture
    const data = { medusaId: 'order_2', status: 'canceled' }
    const { id } = await payload.create({ collection: 'orders', data })
    expect((await save(`/orders/${id}`, { metadata: { a: 1 } })).status).toBe(400)
  })
})

test('what the rules allow is saved', async () => {
  expect((await save(`/customers/${customer}`, { email: 'new@people.test' })).status).toBe(200)
  expect((await save(`/customers/${customer}`, { phone: '2' })).status).toBe(200)
  expect((await save(`/orders/${order}`, { metadata: { a: [1] } })).status).toBe(200)
  expect((await save(`/orders/${order}`, { metadata: null })).status).toBe(200)
})
