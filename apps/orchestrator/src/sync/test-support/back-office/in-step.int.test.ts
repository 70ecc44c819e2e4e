import { afterAll, beforeAll, expect, test } from 'vitest'
import { engineForFile } from '../engine-fixture.ts'
import { backOfficeConnector } from './connector.ts'
import { FakeBackOffice } from './fake-back-office.ts'

const engine = engineForFile()
const office = new FakeBackOffice()
beforeAll(async () => {
  const { name: connector, bindings, open } = backOfficeConnector
  const remote = open({ url: await office.listen(), key: office.key }, { timeoutMs: 5_000 })
  await engine.connect({ id: 'first', connector, bindings, remote })
})
afterAll(async () => {
  office.close()
})

test('a customer comes into the back office, and what is changed there comes back', async () => {
  const mail = 'ada@people.test'
  const rest = { company_name: null, vat_number: null, has_account: true, addresses: [] }
  const customer = { id: 'cus_1', email: mail, first_name: 'Ada', last_name: 'Row', phone: null, ...rest }
  engine.medusa.records.set(customer.id, customer)
  await engine.hint('customer', customer.id)
  await engine.settle()
  const [client] = [...office.clients.values()]
  expect(client).toMatchObject({ mail, given: 'Ada' })

  office.put(client?.id ?? '', { given: 'Augusta' })
  await engine.pool.query(
    `insert into sync.hints (integration, entity, remote_id, reason) values ('first', 'customer', $1, 'webhook')`,
    [client?.id],
  )
  await engine.settle()
  expect(engine.medusa.records.get('cus_1')).toMatchObject({ first_name: 'Augusta' })
  const { writes } = office
  await engine.settle()
  expect(office.writes).toBe(writes)
})
