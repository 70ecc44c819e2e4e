import { afterAll, beforeAll, expect, test } from 'vitest'
import { lexicalToHtml } from '../content/rich-text-html.ts'
import { down, up } from '../migrations/20261126_113051_vendor_story.ts'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createTenantWorld } from '../test-support/two-tenants.ts'

let fixture: PayloadFixture
beforeAll(async () => {
  fixture = await openPayload()
})
afterAll(() => fixture?.close())

test('stories that were plain texts are rich text in the same words, and go back', async () => {
  const { payload } = fixture
  const { db } = payload
  const { vendor } = await createTenantWorld(payload, 'alder')
  const args = { db: db.drizzle, payload, req: { payload } } as unknown as Parameters<typeof up>[0]
  const stories = {
    en: 'Six potters share\ntwo kilns.\n\n \nNo "two" firings <b>come</b> out \\ the same.',
    ar: 'ستة خزّافين',
  }
  await down(args)
  for (const [locale, story] of Object.entries(stories)) {
    await db.pool.query(
      `insert into vendors_locales (_parent_id, _locale, story) values ($1, $2::text::_locales, $3)
       on conflict (_locale, _parent_id) do update set story = excluded.story`,
      [vendor, locale, story],
    )
  }
  await up(args)
  const { story } = await payload.findByID({ collection: 'vendors', id: vendor, locale: 'all', depth: 0 })
  const { en, ar } = Object(story)
  expect(lexicalToHtml(en)).toBe(
    '<p>Six potters share<br>two kilns.</p><p>No &quot;two&quot; firings &lt;b&gt;come&lt;/b&gt; out \\ the same.</p>',
  )
  expect(lexicalToHtml(ar)).toBe('<p>ستة خزّافين</p>')
  expect(ar.root.direction).toBe('rtl')
  await down(args)
  const { rows } = await db.pool.query('select _locale, story from vendors_locales order by _locale')
  expect(rows).toEqual([
    { _locale: 'en', story: stories.en.replace('\n\n \n', '\n\n') },
    { _locale: 'ar', story: stories.ar },
  ])
})
