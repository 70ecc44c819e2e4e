import type { Locale } from '@tandem/contracts/content'
import { form as ar } from './ar.ts'
import { form as en } from './en.ts'
import type { InLanguage } from './plural.ts'

export type FormMessages = InLanguage<typeof en, Locale>

const MESSAGES: Record<Locale, FormMessages> = { en, ar }

export function formMessages(locale: Locale): FormMessages {
  return MESSAGES[locale]
}

/** Why a field can't be taken as it is. */
export const FIELD_PROBLEMS = ['missing', 'email', 'too-long', 'too-short', 'country', 'invalid'] as const
export type FieldProblem = (typeof FIELD_PROBLEMS)[number]
