import { describe, expect, test } from 'vitest'
import { storeAddress, storeOriginsSchema } from './store-addresses.ts'

describe('STORE_ADDRESSES', () => {
  test('names the host of each store that has one', () => {
    const origins = storeOriginsSchema.parse(
      'fernhollow=https://fernhollow.example/  noor=http://noor.test:3000',
    )
    expect([...origins]).toEqual([
      ['fernhollow', 'https://fernhollow.example'],
      ['noor', 'http://noor.test:3000'],
    ])
    const shop = { url: 'https://shop.example', origins }
    expect(storeAddress(shop, 'noor')).toBe('http://noor.test:3000')
    expect(storeAddress(shop, 'halden')).toBe('https://shop.example/halden')
  })

  test('may be left out', () => {
    expect(storeOriginsSchema.parse(undefined).size).toBe(0)
  })

  test.each([
    ['no store', 'https://a.example'],
    ['no address', 'a='],
    ['another scheme', 'a=ftp://a.example'],
    ['a path', 'a=https://a.example/shop'],
    ['a query', 'a=https://a.example?x'],
    ['somebody’s name', 'a=https://me@a.example'],
    ['one host twice', 'a=https://a.example b=https://A.example/'],
    ['one store twice', 'a=https://a.example a=https://b.example'],
  ])('is refused with %s', (_, text) => {
    expect(storeOriginsSchema.safeParse(text).success).toBe(false)
  })
})
