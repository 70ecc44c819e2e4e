/** An address as a header or a sitemap may hold it: in ASCII. What is encoded already stays as it is. */
export function encodedAddress(address: string): string {
  const shop = 'http://shop.invalid'
  if (!URL.canParse(address, shop)) return '/'
  const { origin, href, pathname, search, hash } = new URL(address, shop)
  return origin === shop ? pathname + search + hash : href
}
