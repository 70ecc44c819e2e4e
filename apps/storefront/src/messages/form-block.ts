import type { Locale } from '@tandem/contracts/content'
import { formBlock as ar } from './ar.ts'
import { formBlock as en } from './en.ts'
import type { InLanguage } from './plural.ts'

export type FormBlockMessages = InLanguage<typeof en, Locale>

const MESSAGES: Record<Locale, FormBlockMessages> = { en, ar }

export function formBlockMessages(locale: Locale): FormBlockMessages {
  return MESSAGES[locale]
}

/** Why a form was not taken, apart from what is wrong in its fields. */
export type FormNotice = keyof FormBlockMessages['notices']
