import { LOCALES, localeSchema, type PageRecord } from '@tandem/contracts/content'

/**
 * A page in the first of the languages that it has: the one asked for, else the store's own, else any.
 *
 * @param wanted as shops name languages: `ar`, `ar-KW`.
 */
export function inLanguage(content: PageRecord['content'], wanted: readonly (string | undefined)[]) {
  for (const name of [...wanted, ...LOCALES]) {
    const locale = localeSchema.safeParse(name?.split('-')[0]).data
    const page = locale && content[locale]
    if (page) return { locale, ...page }
  }
  return null
}
