import { describe, expect, test } from 'vitest'
import { cookiesOf, cookieText } from './cookie.ts'

const reading = (cookie: string) =>
  cookiesOf(new Request('http://shop.test', cookie === '' ? {} : { headers: { cookie } }))

describe('cookiesOf', () => {
  test.each([
    ['a=1; b=2', 'b', '2'],
    ['a=1;b=2', 'b', '2'],
    ['a=1=2', 'a', '1=2'],
    ['a=1; a=2', 'a', '1'],
    ['a', 'a', undefined],
    ['', 'a', undefined],
    ['a=1', '__proto__', undefined],
    ['a=1', 'constructor', undefined],
    ['a=%', 'a', '%'],
  ])('%j holds %s: %s', (header, name, value) => {
    expect(reading(header)(name)).toBe(value)
  })
})

describe('cookieText', () => {
  const attributesOf = (text: string) => text.split('; ').toSorted()

  test('is for the server alone, and for links from elsewhere', () => {
    expect(attributesOf(cookieText('cart', 'a.b', { maxAgeSeconds: 60, secure: true }))).toEqual(
      ['HttpOnly', 'Max-Age=60', 'Path=/', 'SameSite=Lax', 'Secure', 'cart=a.b'].toSorted(),
    )
  })

  test('is read by scripts only where it says so, and goes at once with an age of 0', () => {
    const text = cookieText('count', '', { maxAgeSeconds: 0, secure: false, readable: true })
    expect(attributesOf(text)).toEqual(['Max-Age=0', 'Path=/', 'SameSite=Lax', 'count='].toSorted())
  })

  test('what would end the value is no part of it', () => {
    expect(cookieText('a', '1; Domain=evil.test', { maxAgeSeconds: 1, secure: false })).not.toContain(
      '; Domain',
    )
  })
})
