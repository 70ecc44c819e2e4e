import type { Locale } from '@tandem/contracts/content'
import { checkout as ar } from './ar.ts'
import { checkout as en } from './en.ts'
import type { InLanguage } from './plural.ts'

export type CheckoutMessages = InLanguage<typeof en, Locale>

const MESSAGES: Record<Locale, CheckoutMessages> = { en, ar }

export function checkoutMessages(locale: Locale): CheckoutMessages {
  return MESSAGES[locale]
}
