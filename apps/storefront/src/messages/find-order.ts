import type { Locale } from '@tandem/contracts/content'
import { findOrder as ar } from './ar.ts'
import { findOrder as en } from './en.ts'
import type { InLanguage } from './plural.ts'

export type FindOrderMessages = InLanguage<typeof en, Locale>

const MESSAGES: Record<Locale, FindOrderMessages> = { en, ar }

export function findOrderMessages(locale: Locale): FindOrderMessages {
  return MESSAGES[locale]
}
