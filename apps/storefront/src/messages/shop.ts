import type { Locale } from '@tandem/contracts/content'
import { shop as ar } from './ar.ts'
import { shop as en } from './en.ts'
import type { InLanguage } from './plural.ts'

export type ShopMessages = InLanguage<typeof en, Locale>

const MESSAGES: Record<Locale, ShopMessages> = { en, ar }

/** Whatever the shop says on every page. */
export function shopMessages(locale: Locale): ShopMessages {
  return MESSAGES[locale]
}
