import { expect, test } from 'vitest'
import { SourceError } from '../../sources/source-error.ts'
import { redirectOf } from './redirect-of.ts'

const redirects: Record<string, string> = {
  '/products/old': '/products/new',
  '/home': '/',
  '/loop': '/loop',
  '/loop-with-more': '/loop-with-more/?x=1#y',
  '/round': '/and',
  '/hash': '#top',
  '/host': 'https://shop.test/noor/en/host',
  '/own-host': 'https://shop.test/noor/en/products/new?a=1',
  '/other-store': 'https://shop.test/halden/en/products/new',
  '/and': '/round?again',
  '/into': '/round',
  '/دور': encodeURI('/دور'),
  ...Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`/far/${n}`, `/far/${n + 1}`])),
  '/chain': '/products/old',
  '/elsewhere': 'https://makers.test/kiln',
  '/pages/قديم': '/pages/new',
}
const clientOf = ({ store }: { store: string }) => ({
  getRedirect: async (from: string) => {
    if (store === 'away') throw new SourceError('payload', 'PEER_UNREACHABLE', 'gone')
    return store === 'noor' ? (redirects[from] ?? null) : null
  },
  getHandle: async (kind: string, handle: string) =>
    store === 'noor' && kind === 'makers' && ['kiln', 'oven'].includes(handle) ? 'kiln' : null,
})

test.each([
  ['/noor/ar/products/old', '/noor/ar/products/new'],
  ['/noor/ar/products/old/', '/noor/ar/products/new'],
  ['/noor/en/home', '/noor/en'],
  ['/noor/ar/elsewhere', 'https://makers.test/kiln'],
  [`/noor/ar${encodeURI('/pages/قديم')}`, '/noor/ar/pages/new'],
  ['/noor/ar/loop', null],
  ['/noor/ar/loop-with-more', null],
  ['/noor/ar/round', null],
  ['/noor/ar/hash', null],
  ['/noor/ar/host', null],
  ['/noor/ar/own-host', '/noor/ar/products/new?a=1'],
  ['/noor/ar/other-store', 'https://shop.test/halden/en/products/new'],
  ['/noor/ar/and/', null],
  ['/noor/ar/into', null],
  [`/noor/ar${encodeURI('/دور')}`, null],
  ['/noor/ar/far/0', null],
  ['/noor/ar/chain', '/noor/ar/products/old'],
  ['/noor/ar/%E0%A4%A', null],
  ['/fernhollow/en/products/old', null],
  ['/away/en/products/old', null],
  ['/noor', null],
  ['/noor/ar/makers/oven', '/noor/ar/makers/kiln'],
  ['/noor/ar/makers/kiln', null],
  ['/noor/ar/category/oven', null],
  ['/halden/ar/makers/oven', null],
])('%s leads to %s', async (pathname, location) => {
  expect(
    await redirectOf(pathname, clientOf, (store) => ({ origin: 'https://shop.test', base: `/${store}` })),
  ).toBe(location)
})
