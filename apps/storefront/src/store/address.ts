import type { Locale } from '@tandem/contracts/content'
import { notFound } from '@tanstack/react-router'
import { isLocale } from '../messages/languages.ts'

/** The first two parts of an address, or 404. Which store speaks which language is the frame's to check. */
export function addressOf({ store, locale }: { store: string; locale: string }): {
  store: string
  locale: Locale
} {
  if (!isLocale(locale)) throw notFound()
  return { store, locale }
}
