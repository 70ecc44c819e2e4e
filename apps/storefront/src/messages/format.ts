import type { Locale } from '@tandem/contracts/content'
import type { Money } from '@tandem/contracts/shop'

/** Dates with the day first, and Western digits. */
export const DATE_TAGS: Record<Locale, string> = { en: 'en-GB', ar: 'ar-AE-u-nu-latn' }

/** Arabic with Western digits, as shops in the Gulf print prices. */
export const LANGUAGE_TAGS: Record<Locale, string> = { en: 'en', ar: 'ar-AE-u-nu-latn' }

/**
 * A price as people of this language write it, with as many decimals as its currency has (three in Kuwait)
 * and none where the amount is whole. The amount stays text, so that no digit is lost on the way.
 */
export function formatMoney({ amount, currency }: Money, locale: Locale): string {
  const format = new Intl.NumberFormat(LANGUAGE_TAGS[locale], {
    style: 'currency',
    currency: currency.toUpperCase(),
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  })
  // Intl takes decimal text and keeps all of its digits; the type knows only numbers of that form.
  return isDecimal(amount) ? format.format(amount) : amount
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text)
}

export function formatCount(count: number, locale: Locale): string {
  return new Intl.NumberFormat(LANGUAGE_TAGS[locale]).format(count)
}

/** `rate` in percent, as taxes are told; with a fraction only where it has one. */
export function formatPercent(rate: number, locale: Locale): string {
  return new Intl.NumberFormat(LANGUAGE_TAGS[locale], { style: 'percent', maximumFractionDigits: 2 }).format(
    rate / 100,
  )
}

/** Answers how much a sale takes off, in whole percent, rounded down so as never to promise too much. */
export function formatReduction(price: Money, before: Money, locale: Locale): string {
  const share = Math.floor((1 - Number(price.amount) / Number(before.amount)) * 100) / 100
  return new Intl.NumberFormat(LANGUAGE_TAGS[locale], { style: 'percent' }).format(share)
}

/** Negative when `a` is less. Amounts of one currency only. */
export function compareMoney(a: Money, b: Money): number {
  return Number(a.amount) - Number(b.amount)
}
