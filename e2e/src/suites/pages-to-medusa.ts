import { type PayloadDocument, richText, until } from '@tandem/stack-clients'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RunningStack } from '../running-stack.ts'
import { demoStore } from './stores.ts'

/** A page lives in Payload; what is published of it can be read in Medusa, by its own store's visitors only. */
export function pagesReachMedusa(running: () => RunningStack, prefix: string): void {
  describe('a page written in Payload', () => {
    const slug = `${prefix}-care`
    let page: PayloadDocument

    /** Its title in Medusa, as a shop's visitor asks for it. */
    async function titleIn(handle: string): Promise<string | null> {
      const { urls } = running().stack
      const { publishableKey } = await demoStore(urls.backend, handle)
      const answer = await fetch(`${urls.backend}/store/cms-pages?slug=${slug}`, {
        headers: { 'x-publishable-api-key': publishableKey },
      })
      const { cms_pages: pages } = Object(await answer.json())
      expect(pages.length).toBeLessThan(2)
      return pages[0]?.title ?? null
    }

    const untilTitle = (title: string | null) =>
      until(`the title ${title} in Medusa`, async () => (await titleIn('fernhollow')) === title)

    beforeAll(async () => {
      const { payload } = running()
      const { docs } = await payload.find('stores', { 'where[handle][equals]': 'fernhollow' })
      page = await payload.create('pages', {
        tenant: docs[0]?.tenant,
        store: docs[0]?.id,
        slug,
        title: 'Care',
        blocks: [{ blockType: 'richText', content: richText('Oil it twice a year.') }],
        _status: 'draft',
      })
    })

    test('is in Medusa once it is published, in its own store and in no other', async () => {
      expect(await titleIn('fernhollow')).toBeNull()
      await running().payload.update('pages', page.id, { _status: 'published' })
      await untilTitle('Care')
      expect(await titleIn('noor')).toBeNull()
    })

    test('is reverted when somebody deletes it in Medusa', async () => {
      const database = new pg.Client({ connectionString: running().stack.databases.backend })
      await database.connect()
      await database.query('delete from cms_page where slug = $1', [slug])
      await database.end()
      await untilTitle('Care')
    })

    test('leaves Medusa when it is unpublished, comes back, and goes when it is deleted', async () => {
      const { payload } = running()
      await payload.update('pages', page.id, { _status: 'draft' })
      await untilTitle(null)
      await payload.update('pages', page.id, { title: 'Care and repair', _status: 'published' })
      await untilTitle('Care and repair')
      await payload.remove('pages', page.id)
      await untilTitle(null)
    })
  })
}
