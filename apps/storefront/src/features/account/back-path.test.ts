import { expect, test } from 'vitest'
import { backPath } from './back-path.ts'

test.each(['/checkout', '/checkout/delivery', '/cart', '/account'])('leads back to %s', (path) => {
  expect(backPath(path)).toBe(path)
})

test.each([
  undefined,
  '',
  'https://evil.example',
  '//evil.example',
  '/checkout/../../evil',
  '/checkout//evil.example',
  '/checkout?next=//evil.example',
  '/\\evil.example',
])('leads to the account instead of %s', (path) => {
  expect(backPath(path)).toBe('/account')
})
