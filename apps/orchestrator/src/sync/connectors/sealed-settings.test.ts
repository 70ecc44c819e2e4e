import { expect, test } from 'vitest'
import { seal, unseal } from './sealed-settings.ts'

const [secret, other] = ['a-long-enough-secret', 'another-long-secret']
const settings = { shop: 'noor.example', token: 'tok_متجر' }
const sealed = () => seal([secret], 'shop-1', settings)

test('what is sealed shows nothing of it, and comes back whole', () => {
  expect(Buffer.from(sealed().sealed, 'base64').toString('latin1')).not.toContain('noor')
  expect(unseal([secret], 'shop-1', sealed())).toEqual(settings)
})

test('a secret is replaced without losing anything: the new one seals, both open', () => {
  expect(unseal([other, secret], 'shop-1', sealed())).toEqual(settings)
  expect(unseal([other], 'shop-1', seal([other, secret], 'shop-1', settings))).toEqual(settings)
})

test('the same settings are never the same text', () => {
  expect(sealed()).not.toEqual(sealed())
})

test.each([
  ['with another secret', () => unseal([other], 'shop-1', sealed())],
  ['in another integration', () => unseal([secret], 'shop-2', sealed())],
  ['once a byte of it was changed', () => unseal([secret], 'shop-1', flipped(sealed().sealed))],
  ['when it is cut off', () => unseal([secret], 'shop-1', { sealed: sealed().sealed.slice(0, 24) })],
  ['when it is nothing', () => unseal([secret], 'shop-1', { sealed: '' })],
])('it is not opened %s', (_, open) => {
  expect(open()).toBeNull()
})

function flipped(text: string) {
  const bytes = Buffer.from(text, 'base64')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  return { sealed: bytes.toString('base64') }
}
