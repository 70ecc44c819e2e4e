import { HttpResponse, http } from 'msw'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listPages } from '../src/features/sitemap/list-pages.ts'
import { securityHeaders } from '../src/http/page/security-headers.ts'
import { PAYLOAD, twoSystems } from './two-systems.ts'

const systems = twoSystems()
beforeAll(() => systems.server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => systems.server.close())

const page = (title: string) => ({ slug: 'story', title, description: null, blocks: [] })

/** Payload as it answers with and without a good token. */
function payloadWithDrafts() {
  systems.server.use(
    http.get(`${PAYLOAD}/api/pages`, ({ request }) => {
      const asksForDraft = new URL(request.url).searchParams.get('draft') === 'true'
      const mayReadDraft = request.headers.get('x-preview-token') === 'good'
      if (asksForDraft) return HttpResponse.json({ docs: mayReadDraft ? [page('Drafted')] : [] })
      return HttpResponse.json({ docs: [page('Published')] })
    }),
  )
}

test('an editor with a token is shown the draft, and nobody after them is', async () => {
  payloadWithDrafts()
  const { getUnifiedClient } = systems.shop()
  const editor = getUnifiedClient({ store: 'fernhollow', locale: 'en', preview: 'good' })
  expect(await editor.getPayloadPage('story')).toMatchObject({ title: 'Drafted' })
  const visitor = getUnifiedClient({ store: 'fernhollow', locale: 'en' })
  expect(await visitor.getPayloadPage('story')).toMatchObject({ title: 'Published' })
})

test('a token that has ended shows what is published', async () => {
  payloadWithDrafts()
  const { getUnifiedClient } = systems.shop()
  const late = getUnifiedClient({ store: 'fernhollow', locale: 'en', preview: 'ended' })
  expect(await late.getPayloadPage('story')).toMatchObject({ title: 'Published' })
})

test('only Payload’s admin may frame a page, and only one that it previews', () => {
  const options = {
    inline: { scripts: [], styles: [] },
    pictureOrigins: [],
    development: false,
    stripe: false,
  }
  expect(securityHeaders(options)['content-security-policy']).toContain("frame-ancestors 'none'")
  const previewed = securityHeaders({ ...options, framedBy: 'https://cms.test' })
  expect(previewed['content-security-policy']).toContain('frame-ancestors https://cms.test')
})

test('a store’s sitemap names its own pages and products, and none of another store', async () => {
  systems.server.use(
    http.get(`${PAYLOAD}/api/pages`, ({ request }) => {
      const store = new URL(request.url).searchParams.get('where[store.handle][equals]')
      return HttpResponse.json({ docs: [{ slug: 'home' }, { slug: `about-${store}` }] })
    }),
  )
  const { getUnifiedClient } = systems.shop()
  const pages = await listPages(getUnifiedClient({ store: 'noor' }))
  expect(pages.map(({ path }) => path)).toEqual([
    '',
    '/products',
    '/category/table',
    '/collection/gifts',
    '/makers/kiln',
    '/pages/about-noor',
    '/products/lantern',
  ])
})

test('a sitemap is not made of half a store', async () => {
  systems.server.use(http.get(`${PAYLOAD}/api/pages`, () => HttpResponse.error()))
  const { getUnifiedClient } = systems.shop()
  await expect(listPages(getUnifiedClient({ store: 'halden' }))).rejects.toThrow('payload did not answer')
})
