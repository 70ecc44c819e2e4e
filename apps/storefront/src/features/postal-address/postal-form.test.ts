import { expect, test } from 'vitest'
import { needsPostcode, toPostalAddress, toPostalForm } from './postal-form.ts'
import { splitName } from './split-name.ts'

const form = {
  name: 'Ada King Lovelace',
  country: 'ie',
  address: '11 Harbour Row',
  postcode: 'D04',
  city: 'Dublin',
  phone: '',
}

test('an address comes back into the form as it was typed', () => {
  expect(toPostalForm(toPostalAddress(form))).toEqual(form)
})

test.each([
  ['Ada Lovelace', 'Ada', 'Lovelace'],
  ['Ada King Lovelace', 'Ada King', 'Lovelace'],
  ['  نورة   العلي ', 'نورة', 'العلي'],
  ['Cher', 'Cher', ''],
])('%s has a first and a last name', (name, first_name, last_name) => {
  expect(splitName(name)).toEqual({ first_name, last_name })
})

test('a postcode is asked for unless no country of the region has any', () => {
  expect(needsPostcode(['ae'])).toBe(false)
  expect(needsPostcode(['kw', 'ae'])).toBe(false)
  expect(needsPostcode(['ie', 'ae'])).toBe(true)
})
