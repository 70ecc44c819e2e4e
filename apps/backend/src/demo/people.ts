import type { MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import { createCustomersWorkflow, createUserAccountWorkflow } from '@medusajs/medusa/core-flows'
import { customers, type DemoAddress } from '@tandem/demo-world'
import { idsBy } from './find.ts'

const ADMIN = { email: 'admin@tandem.test', password: 'tandem-demo-shop' }

/** The development sign-in. Only this seed makes it, and the seed refuses to run in production. */
export async function seedAdmin(container: MedusaContainer): Promise<void> {
  const existing = await idsBy(container, 'user', 'email')
  if (existing.has(ADMIN.email)) return
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register('emailpass', { body: { ...ADMIN } })
  if (!authIdentity) throw new Error(`the admin could not be registered: ${error}`)
  await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity.id, userData: { email: ADMIN.email, first_name: 'Tandem' } },
  })
}

export async function seedCustomers(container: MedusaContainer): Promise<void> {
  const existing = await idsBy(container, 'customer', 'email')
  const missing = customers.filter((customer) => !existing.has(customer.email))
  if (missing.length === 0) return
  await createCustomersWorkflow(container).run({
    input: {
      customersData: missing.map((customer) => ({
        email: customer.email,
        first_name: customer.firstName,
        last_name: customer.lastName,
        phone: customer.phone,
        company_name: customer.company ?? undefined,
        addresses: [{ ...addressOf(customer.address), is_default_shipping: true }],
        metadata: { store: customer.store, ...(customer.vatNumber && { vat_number: customer.vatNumber }) },
      })),
    },
  })
}

export function addressOf(address: DemoAddress) {
  return {
    first_name: address.firstName,
    last_name: address.lastName,
    company: address.company,
    address_1: address.address1,
    address_2: address.address2,
    postal_code: address.postalCode,
    city: address.city,
    country_code: address.countryCode,
    phone: address.phone,
  }
}
