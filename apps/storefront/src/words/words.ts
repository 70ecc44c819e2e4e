import type { Locale } from '@tandem/contracts'
import { ar } from './ar.ts'
import { en } from './en.ts'

/** Every word of the shop that neither system tells. English sets the shape, so no language can miss one. */
export type Words = typeof en

const WORDS: Record<Locale, Words> = { en, ar }

export function wordsOf(locale: Locale): Words {
  return WORDS[locale]
}

export const DIRECTION: Record<Locale, 'ltr' | 'rtl'> = { en: 'ltr', ar: 'rtl' }

/** Languages by their own names. */
export const LANGUAGE_NAMES: Record<Locale, string> = { en: 'English', ar: 'العربية' }

/** For the browser's side too, which has no zod. */
export function isLocale(text: string): text is Locale {
  return text in WORDS
}
