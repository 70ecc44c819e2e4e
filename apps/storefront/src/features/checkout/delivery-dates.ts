import type { Locale } from '@tandem/contracts/content'
import { DATE_TAGS } from '../../messages/format.ts'

const DAY_MS = 86_400_000

/** `24–26 Nov`: when it arrives, which is what people want to know, and not how many days it takes. */
export function deliveryDates([first, last]: readonly [number, number], today: Date, locale: Locale): string {
  const format = new Intl.DateTimeFormat(DATE_TAGS[locale], {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const [from, to] = [first, last].map((days) => new Date(today.getTime() + days * DAY_MS))
  return first === last ? format.format(from) : format.formatRange(from ?? today, to ?? today)
}
