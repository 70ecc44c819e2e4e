import { customers, orders } from '@tandem/demo-world'
import { until } from '@tandem/stack-clients'
import { describe, test } from 'vitest'
import { z } from 'zod'
import type { RunningStack } from '../running-stack.ts'

const customerSchema = z.looseObject({ id: z.string(), email: z.string() })
const orderSchema = z.looseObject({ id: z.string(), display_id: z.number() })

/** People and what they bought: edited in Payload's admin and in Medusa's alike. */
export function customersAndOrdersGoBothWays(running: () => RunningStack): void {
  const medusaCustomer = async (email: string) => {
    const path = `/admin/customers?email=${encodeURIComponent(email)}`
    const answer = z
      .object({ customers: z.array(customerSchema) })
      .parse(await running().medusa.request('GET', path))
    return z.looseObject({ id: z.string() }).parse(answer.customers[0])
  }

  describe('customers and orders', () => {
    test('of the demo are all in Payload, each order beside its customer', async () => {
      const { payload } = running()
      await until('all of them', async () => {
        const people = await payload.find('customers', { 'where[medusaId][exists]': 'true', limit: '0' })
        const bought = await payload.find('orders', { limit: '0', 'where[customer][exists]': 'true' })
        return people.totalDocs >= customers.length && bought.totalDocs >= orders.length
      })
    })

    test('are edited on either side, and agree after both were at once', async () => {
      const { payload, medusa } = running()
      const email = customers[0]?.email ?? ''
      const { id } = await medusaCustomer(email)
      const document = await payload.findByMedusaId('customers', id)
      await payload.update('customers', document?.id ?? 0, {
        company: 'Kiln Row Ltd',
        vatNumber: 'GB000000000',
      })
      await until('the company in Medusa', async () => {
        const customer = await medusaCustomer(email)
        return customer.company_name === 'Kiln Row Ltd'
      })
      await medusa.request('POST', `/admin/customers/${id}`, { phone: '+44 20 7946 0001' })
      await until(
        'the phone in Payload',
        async () => (await payload.findByMedusaId('customers', id))?.phone === '+44 20 7946 0001',
      )

      await Promise.all([
        payload.update('customers', document?.id ?? 0, { lastName: 'In Payload' }),
        medusa.request('POST', `/admin/customers/${id}`, { last_name: 'In Medusa' }),
      ])
      const both = async () => [
        (await payload.findByMedusaId('customers', id))?.lastName,
        (await medusaCustomer(email)).last_name,
      ]
      await until('both sides to agree', async () => {
        const [here, there] = await both()
        return here === there && (here === 'In Medusa' || here === 'In Payload')
      })
    })

    test('of which an order goes elsewhere', async () => {
      const { payload, medusa } = running()
      const { docs } = await payload.find('orders', { 'where[status][equals]': 'pending', limit: '1' })
      const [order] = docs
      await payload.update('orders', order?.id ?? 0, { shippingAddress: { address2: 'Ring twice' } })
      await until('the address in Medusa', async () => {
        const answer = await medusa.request(
          'GET',
          `/admin/orders/${String(order?.medusaId)}?fields=id,display_id,*shipping_address`,
        )
        const { shipping_address: address } = z.object({ order: orderSchema }).parse(answer).order
        return z.looseObject({ address_2: z.string().nullish() }).parse(address).address_2 === 'Ring twice'
      })
    })
  })
}
