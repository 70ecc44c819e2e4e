import { expect, test } from 'vitest'
import { SourceError } from '../sources/source-error.ts'
import { redirectOf } from './redirect-of.ts'

const redirects: Record<string, string> = {
  '/products/old': '/products/new',
  '/home': '/',
  '/loop': '/loop',
  '/elsewhere': 'https://makers.test/kiln',
  '/pages/قديم': '/pages/new',
}
const clientOf = ({ store }: { store: string }) => ({
  getRedirect: async (from: string) => {
    if (store === 'away') throw new SourceError('payload', 'PEER_UNREACHABLE', 'gone')
    return store === 'noor' ? (redirects[from] ?? null) : null
  },
})

test.each([
  ['/noor/ar/products/old', '/noor/ar/products/new'],
  ['/noor/ar/products/old/', '/noor/ar/products/new'],
  ['/noor/en/home', '/noor/en'],
  ['/noor/ar/elsewhere', 'https://makers.test/kiln'],
  [`/noor/ar${encodeURI('/pages/قديم')}`, '/noor/ar/pages/new'],
  ['/noor/ar/loop', null],
  ['/noor/ar/%E0%A4%A', null],
  ['/fernhollow/en/products/old', null],
  ['/away/en/products/old', null],
  ['/noor', null],
])('%s leads to %s', async (pathname, location) => {
  expect(await redirectOf(pathname, clientOf)).toBe(location)
})
