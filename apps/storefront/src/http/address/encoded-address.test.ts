import { expect, test } from 'vitest'
import { encodedAddress } from './encoded-address.ts'

test.each([
  ['/noor/ar/pages/قديم', '/noor/ar/pages/%D9%82%D8%AF%D9%8A%D9%85'],
  ['/noor/ar/pages/%D9%82%D8%AF', '/noor/ar/pages/%D9%82%D8%AF'],
  ['/noor/ar/a b?q=ä b#c', '/noor/ar/a%20b?q=%C3%A4%20b#c'],
  ['https://makers.test/töpfe', 'https://makers.test/t%C3%B6pfe'],
  ['/plain?x=1#y', '/plain?x=1#y'],
])('%s stands in a header as %s', (address, encoded) => {
  expect(encodedAddress(address)).toBe(encoded)
  expect(new Headers({ location: encodedAddress(address) }).get('location')).toBe(encoded)
})
