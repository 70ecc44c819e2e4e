import type { Locale } from '@tandem/contracts/content'
import { useMatch, useParams } from '@tanstack/react-router'
import { isLocale } from '../messages/languages.ts'

/** The language of a page, also of one that has no frame because its store can't be read. */
export function usePageLocale(): Locale {
  const frame = useMatch({ from: '/$store/$locale', shouldThrow: false })?.loaderData
  const { locale } = useParams({ strict: false })
  return frame?.locale ?? (locale !== undefined && isLocale(locale) ? locale : 'en')
}
