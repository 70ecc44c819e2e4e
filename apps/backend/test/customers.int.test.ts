import { Modules } from '@medusajs/framework/utils'
import { medusaCustomerSchema, readResponseSchema } from '@tandem/contracts/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestBackend, testBackend } from './backend/medusa.ts'
import { captured } from './backend/outbox.ts'
import { unique } from './backend/shop.ts'

let backend: TestBackend
beforeAll(async () => {
  backend = await testBackend()
})

const address = {
  address_name: 'Studio',
  is_default_shipping: true,
  first_name: 'Asha',
  last_name: "O'Brien",
  address_1: '3 Kiln Row',
  city: 'Sheffield',
  postal_code: 'S1 1AA',
  country_code: 'gb',
}

async function createCustomer(more: object = {}): Promise<string> {
  const { body } = await backend.admin('POST', '/customers', {
    email: `${unique('c')}@example.test`,
    first_name: 'Asha',
    metadata: { vat_number: 'GB000000000', hears: 'weekly' },
    ...more,
  })
  return body.customer.id
}

async function read(id: string) {
  const { body } = await backend.internal('read', { entity: 'customer', ids: [id] })
  const [found] = readResponseSchema.parse(body).records
  return {
    record: medusaCustomerSchema.parse(found?.record),
    token: found?.token ?? '',
    marker: found?.marker,
  }
}

async function apply(id: string, expect: string, data: object) {
  const marker = { rev: 3, hash: 'three' }
  const deadline = new Date(Date.now() + 10_000).toISOString()
  const { body } = await backend.internal('apply', {
    entity: 'customer',
    items: [{ id, expect, data, marker, deadline }],
  })
  return body.results[0]
}

describe('a customer', () => {
  it("is read as the framework's own module reads it", async () => {
    const id = await createCustomer({ phone: '+44 1', company_name: 'Kiln Row Ltd' })
    await backend.admin('POST', `/customers/${id}/addresses`, address)
    const own = await backend.container
      .resolve(Modules.CUSTOMER)
      .retrieveCustomer(id, { relations: ['addresses'] })
    const { record } = await read(id)
    expect(record).toMatchObject({
      id,
      email: own.email,
      first_name: own.first_name,
      last_name: own.last_name,
      phone: own.phone,
      company_name: own.company_name,
      has_account: own.has_account,
      vat_number: 'GB000000000',
    })
    expect(own.addresses).toHaveLength(1)
    const [{ id: addressId, ...fields } = { id: '' }] = record.addresses
    expect(own.addresses[0]).toMatchObject({ ...fields, id: addressId })
  })

  it('is written only over what was read; the rest of its metadata stays', async () => {
    const id = await createCustomer()
    const before = await read(id)
    const changed = { ...before.record, last_name: 'نورة', vat_number: null }
    expect(await apply(id, before.token, changed)).toMatchObject({ outcome: 'applied' })
    expect(await apply(id, before.token, { ...changed, last_name: 'Late' })).toMatchObject({
      outcome: 'stale',
    })
    const after = await read(id)
    expect(after.record).toEqual(changed)
    expect(after.marker).toEqual({ rev: 3, hash: 'three' })
    const { body } = await backend.admin('GET', `/customers/${id}`)
    expect(body.customer.metadata).toMatchObject({ hears: 'weekly', _last_synced_from: 'payload' })
    expect(body.customer.metadata).not.toHaveProperty('vat_number')
  })

  it('is not made stale by what the other side does not edit', async () => {
    const id = await createCustomer()
    const { record, token } = await read(id)
    await backend.admin('POST', `/customers/${id}`, { metadata: { hears: 'never' } })
    await backend.admin('POST', `/customers/${id}/addresses`, address)
    expect(await apply(id, token, { ...record, phone: '+44 2' })).toMatchObject({ outcome: 'applied' })
  })

  it('is refused for good when another one has its e-mail', async () => {
    const taken = await read(await createCustomer())
    const id = await createCustomer()
    const { record, token } = await read(id)
    expect(await apply(id, token, { ...record, email: taken.record.email })).toMatchObject({
      outcome: 'failed',
      code: 'RECORD_INVALID',
    })
    expect((await read(id)).record).toEqual(record)
  })

  it('is captured whoever writes it: guests, addresses, SQL', async () => {
    const customers = backend.container.resolve(Modules.CUSTOMER)
    const email = `${unique('guest')}@example.test`
    const made = await captured(backend, () => customers.createCustomers({ email, has_account: false }))
    expect(made).toMatchObject([{ entity: 'customer', op: 'created' }])
    const id = String(made[0]?.record_id)
    const ops = [
      () => backend.admin('POST', `/customers/${id}/addresses`, address),
      () => backend.database.query(`update customer set phone = '1' where id = $1`, [id]),
      () => backend.database.query(`update customer_address set city = 'Leeds' where customer_id = $1`, [id]),
      () => backend.database.query(`update customer set phone = phone where id = $1`, [id]),
      () => backend.admin('DELETE', `/customers/${id}`),
    ]
    const seen: unknown[] = []
    for (const op of ops) {
      const rows = await captured(backend, op)
      seen.push(rows.map((row) => [row.entity, row.record_id, row.op]))
    }
    expect(seen).toEqual([
      [['customer', id, 'updated']],
      [['customer', id, 'updated']],
      [['customer', id, 'updated']],
      [],
      [['customer', id, 'deleted']],
    ])
  })
})
