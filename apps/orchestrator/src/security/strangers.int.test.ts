import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, PASSWORD } from '../test-support/two-tenants.ts'

let fixture: PayloadFixture
let signInPageFor: (address: string, headers?: Record<string, string>) => Promise<string | undefined>

beforeAll(async () => {
  fixture = await openPayload()
  const page = await import('../admin/strangers/sign-in-page-for.ts')
  signInPageFor = (address, headers = {}) =>
    page.signInPageFor(fixture.payload, new Headers({ 'x-tandem-address': address, ...headers }))
})
afterAll(() => fixture?.close())

const OPEN = [
  'login',
  'logout',
  'logout-inactivity',
  'forgot',
  'reset/abc',
  'unauthorized',
  'create-first-user',
]

/** Every page of the admin that is ours, and some of Payload's. */
const closedPages = () => {
  const { collections, admin } = fixture.payload.config
  const own = Object.values(admin.components?.views ?? {}).map(({ path }) => path ?? '')
  return [
    ...own.filter((path) => path !== '/create-first-user'),
    '',
    '/account',
    '/nothing',
    '/LOGIN',
    '/loginx',
    ...collections.flatMap(({ slug }) => [`/collections/${slug}`, `/collections/${slug}/1?depth=1`]),
  ]
}

test('an empty installation leads everybody to the page that says how it gets its first admin', async () => {
  for (const path of [...closedPages(), '/sync']) {
    expect(await signInPageFor(`/admin${path}`), path).toBe('/admin/create-first-user')
  }
  expect(await signInPageFor('/admin/create-first-user')).toBeUndefined()
})

describe('somebody who is not signed in', () => {
  beforeAll(async () => {
    await createPerson(fixture.payload, 'ada', ['admin'])
  })

  test('is led to the sign-in from every page of the admin, and back to it afterwards', async () => {
    expect(closedPages().length).toBeGreaterThan(30)
    for (const path of closedPages()) {
      const back = path === '' ? '' : `?redirect=${encodeURIComponent(`/admin${path}`)}`
      expect(await signInPageFor(`/admin${path}`), path).toBe(`/admin/login${back}`)
    }
    const tooLong = `/admin/${'x'.repeat(20_000)}`
    expect(await signInPageFor(tooLong), 'a header has no room for it').toBe('/admin/login')
    const forged = { cookie: 'payload-token=eyJhbGciOiJub25lIn0.eyJpZCI6MX0.', authorization: 'JWT x' }
    expect(await signInPageFor('/admin', forged)).toBe('/admin/login')
  })

  test('sees the pages that are for them', async () => {
    for (const path of OPEN) expect(await signInPageFor(`/admin/${path}`), path).toBeUndefined()
  })
})

test('somebody who is signed in is led nowhere, also when they come by a link on another site', async () => {
  const cookie = `payload-token=${await fixture.signIn('ada@people.test', PASSWORD)}`
  for (const site of ['none', 'same-origin', 'cross-site'])
    expect(await signInPageFor('/admin/sync', { cookie, 'sec-fetch-site': site }), site).toBeUndefined()
})
