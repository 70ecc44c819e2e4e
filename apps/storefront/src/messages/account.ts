import type { Locale } from '@tandem/contracts/content'
import { account as ar } from './ar.ts'
import { account as en } from './en.ts'
import type { InLanguage } from './plural.ts'

export type AccountMessages = InLanguage<typeof en, Locale>

const MESSAGES: Record<Locale, AccountMessages> = { en, ar }

export function accountMessages(locale: Locale): AccountMessages {
  return MESSAGES[locale]
}
