import type { Locale } from '@tandem/contracts/content'
import { suggestions as ar } from './ar.ts'
import { suggestions as en } from './en.ts'
import type { InLanguage } from './plural.ts'

export type SuggestionsMessages = InLanguage<typeof en, Locale>

const MESSAGES: Record<Locale, SuggestionsMessages> = { en, ar }

export function suggestionsMessages(locale: Locale): SuggestionsMessages {
  return MESSAGES[locale]
}
