import { describe, expect, test } from 'vitest'
import { savePreferences, storeContextOf, themeOf } from './preferences.ts'

async function save(fields: Record<string, string>, site = 'same-origin') {
  const request = new Request('http://shop/api/preferences', {
    method: 'POST',
    headers: { 'sec-fetch-site': site },
    body: new URLSearchParams(fields),
  })
  const response = await savePreferences(request, 'http://shop')
  return {
    status: response.status,
    location: response.headers.get('location'),
    cookies: response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]),
  }
}

test('a choice is kept in a cookie and leads back to where it was made', async () => {
  expect(
    await save({ back: '/noor/ar/products?page=2', store: 'noor', currency: 'kwd', theme: 'dark' }),
  ).toEqual({
    status: 303,
    location: '/noor/ar/products?page=2',
    cookies: ['theme=dark', 'currency-noor=kwd'],
  })
})

test('a form of another site changes nothing', async () => {
  expect(await save({ store: 'noor', currency: 'kwd' }, 'cross-site')).toEqual({
    status: 403,
    location: null,
    cookies: [],
  })
})

describe('leads nowhere but to this shop', () => {
  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/a\r\nset-cookie: x',
  ])('%s', async (back) => {
    expect((await save({ back })).location).toBe('/')
  })
})

test('a value that is none of the choices sets no cookie', async () => {
  expect((await save({ theme: 'pink', store: 'a;b', currency: 'eur' })).cookies).toEqual([])
  expect((await save({ store: 'noor', currency: 'e; Path=/x' })).cookies).toEqual([])
})

test('a store reads its own currency and no other store’s', () => {
  const cookies: Record<string, string> = { 'currency-noor': 'kwd', theme: 'dark' }
  const read = (name: string) => cookies[name]
  expect(storeContextOf({ store: 'noor', locale: 'ar' }, read)).toEqual({
    store: 'noor',
    locale: 'ar',
    currency: 'kwd',
  })
  expect(storeContextOf({ store: 'halden', locale: 'en' }, read)).toEqual({ store: 'halden', locale: 'en' })
  expect(themeOf(read)).toBe('dark')
  expect(themeOf(() => 'nonsense')).toBe('system')
})
