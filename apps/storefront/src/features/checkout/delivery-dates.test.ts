import { expect, test } from 'vitest'
import { deliveryDates } from './delivery-dates.ts'

const today = new Date('2026-11-26T22:00:00Z')

test.each([
  [[1, 2], 'en', '27–28 Nov'],
  [[3, 5], 'en', '29 Nov–1 Dec'],
  [[2, 2], 'en', '28 Nov'],
  [[0, 1], 'en', '26–27 Nov'],
] as const)('%s days from today are %s: %s', ([first, last], locale, dates) => {
  // Versions of ICU differ in the spaces around the dash.
  expect(deliveryDates([first, last], today, locale).replaceAll(/\s*–\s*/g, '–')).toBe(dates)
})

test('in Arabic they have Western digits', () => {
  expect(deliveryDates([1, 2], today, 'ar')).toMatch(/27.*28/)
})
