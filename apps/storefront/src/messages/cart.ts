import type { Locale } from '@tandem/contracts/content'
import { cart as ar } from './ar.ts'
import { cart as en } from './en.ts'
import { type InLanguage, plural } from './plural.ts'

export type CartMessages = InLanguage<typeof en, Locale>

const MESSAGES: Record<Locale, CartMessages> = { en, ar }

/** Apart from what every page says: who only looks around never loads the words of a purchase. */
export function cartMessages(locale: Locale): CartMessages {
  return MESSAGES[locale]
}

/** Why something could not be done. `left` is how many more can be had, where the answer says it. */
export function cartProblemText(
  problem: keyof CartMessages['problems'],
  left: number | null,
  locale: Locale,
): string {
  const { onlyLeft, problems } = MESSAGES[locale]
  return problem === 'over-stock' && left ? plural(locale, left, onlyLeft) : problems[problem]
}
