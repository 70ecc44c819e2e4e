import { z } from 'zod'
import type { PostalAddress } from '../../medusa/purchase-answers.ts'
import { splitName } from './split-name.ts'

/** Countries that have no postcodes. */
const WITHOUT_POSTCODE = new Set(['ae', 'bh', 'hk', 'kw', 'om', 'qa'])

export function needsPostcode(countries: readonly string[]): boolean {
  return !countries.every((country) => WITHOUT_POSTCODE.has(country))
}

const text = (longest: number) => z.string().trim().min(1).max(longest)

/** An address as a person types it. */
export const postalFields = {
  name: text(120),
  country: z.string().regex(/^[a-z]{2}$/i),
  address: text(160),
  postcode: z.string().trim().max(16).default(''),
  city: text(80),
  phone: z.string().trim().max(30).default(''),
}
const postalSchema = z.object(postalFields)
export type PostalForm = z.infer<typeof postalSchema>

export function toPostalAddress(form: PostalForm): PostalAddress {
  return {
    ...splitName(form.name),
    address_1: form.address,
    postal_code: form.postcode,
    city: form.city,
    country_code: form.country,
    phone: form.phone,
  }
}

export function toPostalForm(address: PostalAddress | null | undefined): Partial<PostalForm> {
  if (!address) return {}
  return {
    name: nameOf(address),
    country: address.country_code ?? '',
    address: [address.address_1, address.address_2].filter(Boolean).join(', '),
    postcode: address.postal_code ?? '',
    city: address.city ?? '',
    phone: address.phone ?? '',
  }
}

export function nameOf(person: {
  first_name?: string | null | undefined
  last_name?: string | null | undefined
}): string {
  return [person.first_name, person.last_name].filter(Boolean).join(' ')
}
