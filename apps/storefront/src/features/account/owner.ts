import type { MedusaCustomer } from '../../medusa/purchase-answers.ts'
import { nameOf } from '../postal-address/postal-form.ts'
import type { AccountOwner } from './account-view.ts'

export function ownerOf(customer: MedusaCustomer): AccountOwner {
  return {
    firstName: customer.first_name ?? '',
    name: nameOf(customer),
    email: customer.email,
    phone: customer.phone ?? '',
  }
}
