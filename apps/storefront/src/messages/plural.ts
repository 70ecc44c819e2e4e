import type { Locale } from '@tandem/contracts/content'
import { formatCount } from './format.ts'

/** A message about a count: a text for each form that a language has, by CLDR. `{}` is where the count stands. */
export interface PluralForms {
  en: Record<'one' | 'other', string>
  ar: Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>
}

/** English messages as another language has to have them: the same keys, and plurals in its own forms. */
export type InLanguage<Messages, Language extends Locale> = {
  [Key in keyof Messages]: Messages[Key] extends PluralForms['en']
    ? PluralForms[Language]
    : Messages[Key] extends string | readonly string[] | ((...values: never[]) => string)
      ? Messages[Key]
      : InLanguage<Messages[Key], Language>
}

/** Writes a count into the form that its language has for it. */
export function plural(locale: Locale, count: number, forms: PluralForms[Locale]): string {
  const known: Partial<Record<Intl.LDMLPluralRule, string>> = forms
  return fillIn(known[new Intl.PluralRules(locale).select(count)] ?? forms.other, formatCount(count, locale))
}

/** Puts values where `{}` stands, one after the other. */
export function fillIn(text: string, ...values: string[]): string {
  return values.reduce((filled, value) => filled.replace('{}', () => value), text)
}
