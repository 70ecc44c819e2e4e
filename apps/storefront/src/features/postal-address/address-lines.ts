import type { Locale } from '@tandem/contracts/content'
import type { PostalAddress } from '../../medusa/purchase-answers.ts'
import { LANGUAGE_TAGS } from '../../messages/format.ts'
import { nameOf } from './postal-form.ts'

/** By name, in the visitor's language. */
export function namedCountries(codes: readonly string[], locale: Locale): { code: string; name: string }[] {
  return codes
    .map((code) => ({ code, name: countryName(code, locale) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale))
}

function countryName(code: string, locale: Locale): string {
  // Whatever else stands there in Medusa is shown as it is: `of` throws for what can be no country.
  if (!/^[a-z]{2}$/i.test(code)) return code
  return new Intl.DisplayNames(LANGUAGE_TAGS[locale], { type: 'region' }).of(code.toUpperCase()) ?? code
}

export function addressLines(address: PostalAddress | null | undefined, locale: Locale): string[] {
  if (!address) return []
  return [
    nameOf(address),
    address.address_1,
    address.address_2,
    [address.postal_code, address.city].filter(Boolean).join(' '),
    address.country_code ? countryName(address.country_code, locale) : null,
  ].flatMap((line) => line || [])
}
