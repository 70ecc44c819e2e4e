import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openText, signText } from './signed-text.ts'

const secrets = ['new-secret-of-tests', 'old-secret-of-tests']

test('a signed text comes back as it was, under any of the secrets', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'binary', minLength: 1 }), (purpose, text) => {
      expect(openText(purpose, signText(purpose, text, secrets), secrets)).toBe(text)
      expect(openText(purpose, signText(purpose, text, secrets.slice(1)), secrets)).toBe(text)
    }),
  )
})

test('a text that was given out for one thing is none for another', () => {
  const cart = signText('cart-noor', 'cart_1', secrets)
  expect(openText('cart-halden', cart, secrets)).toBeNull()
  expect(openText('cart-noo', signText('cart-noo', 'rcart_1', secrets).slice(1), secrets)).toBeNull()
})

test('nothing that was changed, cut or made up is believed', () => {
  const signed = signText('cart-noor', 'cart_1', secrets)
  const [body = '', mac = ''] = signed.split('.')
  const forged = Buffer.from('cart_2').toString('base64url')
  for (const wrong of [
    `${forged}.${mac}`,
    body,
    `${body}.`,
    `.${mac}`,
    `${signed}.x`,
    `${body}.${mac.slice(0, -2)}`,
    '',
    undefined,
    'cart_1',
  ]) {
    expect(openText('cart-noor', wrong, secrets)).toBeNull()
  }
  expect(openText('cart-noor', signed, ['another-secret-of-tests'])).toBeNull()
})
