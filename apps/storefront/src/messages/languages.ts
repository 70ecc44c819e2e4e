import type { Locale } from '@tandem/contracts/content'

export const DIRECTION: Record<Locale, 'ltr' | 'rtl'> = { en: 'ltr', ar: 'rtl' }

/** Languages by their own names. */
export const LANGUAGE_NAMES: Record<Locale, string> = { en: 'English', ar: 'العربية' }

/** For the browser's side too, which has no zod. */
export function isLocale(text: string): text is Locale {
  return Object.hasOwn(LANGUAGE_NAMES, text)
}
