import { LOCALES, type LocalizedContent, type ProductContent } from '@tandem/contracts/content'
import { type Content, hasWords } from './product-content.ts'

/** Turns `language → fields` into `field → languages`, leaving out what is empty. null when nothing is left. */
export function toFields(localized: LocalizedContent): Content | null {
  const content: Content = { description: {}, features: {}, specs: {}, seo: {} }
  for (const locale of LOCALES) {
    const written = localized[locale]
    if (!written) continue
    if (written.description) content.description[locale] = written.description
    if (written.features.length > 0) content.features[locale] = written.features
    if (written.specs.length > 0) content.specs[locale] = written.specs
    if (hasWords(written.seo)) content.seo[locale] = written.seo
  }
  return Object.values(content).every((languages) => Object.keys(languages).length === 0) ? null : content
}

/** The way back. */
export function toLanguages(content: Content): LocalizedContent {
  const localized: LocalizedContent = {}
  for (const locale of LOCALES) {
    const written: ProductContent = {
      description: content.description[locale] ?? null,
      features: content.features[locale] ?? [],
      specs: content.specs[locale] ?? [],
      seo: content.seo[locale] ?? { title: null, description: null, keywords: null },
    }
    const isEmpty =
      written.description === null &&
      written.features.length === 0 &&
      written.specs.length === 0 &&
      content.seo[locale] === undefined
    if (!isEmpty) localized[locale] = written
  }
  return localized
}
