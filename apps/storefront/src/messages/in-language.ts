import type { Locale } from '@tandem/contracts/content'

/**
 * Medusa keeps one text per name. A shop that speaks two languages writes both into it with a middle dot
 * between, `الحجم · Size`, and shows each visitor their own. Any other text is shown as it is.
 */
export function inLanguage(text: string, locale: Locale): string {
  const parts = text.split(' · ')
  const own = parts.filter((part) => isArabic(part) === (locale === 'ar'))
  return own.length > 0 && own.length < parts.length ? own.join(' · ') : text
}

/** Title and subtitle of a shop that put its two languages there: the visitor's own comes first. */
export function namesOf(
  { title, subtitle }: { title: string; subtitle: string | null },
  locale: Locale,
): { title: string; subtitle: string | null } {
  const name = inLanguage(title, locale)
  const own = { title: name, subtitle: subtitle && withoutStart(inLanguage(subtitle, locale), name) }
  if (
    !own.subtitle ||
    isArabic(own.title) === (locale === 'ar') ||
    isArabic(own.subtitle) !== (locale === 'ar')
  ) {
    return own
  }
  return { title: own.subtitle, subtitle: own.title }
}

/** `Oud Lantern, scented oil` under `Oud Lantern` says only what comes after the comma. */
function withoutStart(text: string, start: string): string | null {
  if (text === start) return null
  const rest = text.startsWith(start) ? /^\s*[,،:–—]\s*(.+)$/.exec(text.slice(start.length))?.[1] : undefined
  return rest ?? text
}

/** Tells whether a text is in the script of a language; a text without letters is in every one. */
export function isInLanguage(text: string, locale: Locale): boolean {
  return isArabic(text) === (locale === 'ar') || !/\p{Letter}/u.test(text)
}

function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text)
}
