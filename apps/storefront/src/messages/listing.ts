import type { Locale } from '@tandem/contracts/content'
import { listing as ar } from './ar.ts'
import { listing as en } from './en.ts'
import type { InLanguage } from './plural.ts'

export type ListingMessages = InLanguage<typeof en, Locale>

const MESSAGES: Record<Locale, ListingMessages> = { en, ar }

/**
 * Goes to the browser with the listing, in the visitor's own language alone: both of them would be part of every
 * list's script. So nothing in it is a function; `{}` is where a value stands.
 */
export function listingMessages(locale: Locale): ListingMessages {
  return MESSAGES[locale]
}
