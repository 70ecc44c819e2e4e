import { type AdminProduct, richText, until } from '@tandem/stack-clients'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RunningStack } from '../running-stack.ts'
import { fernhollowChannel } from './stores.ts'

/** What an editor publishes in Payload is in Medusa and in the shop a moment later; a draft is nowhere. */
export function contentReachesMedusa(running: () => RunningStack, prefix: string): void {
  describe('content written in Payload', () => {
    let product: AdminProduct
    let contentId: number

    const metadata = async () =>
      JSON.stringify((await running().medusa.getProduct(product.id)).metadata ?? {})

    beforeAll(async () => {
      const { medusa, payload, stack } = running()
      product = await medusa.createProduct({
        title: 'Test Tray',
        handle: `${prefix}-tray`,
        amount: 30,
        salesChannelIds: [await fernhollowChannel(stack.urls.backend)],
      })
      const content = await until('the draft', () =>
        payload.findByMedusaId('product-content', product.id, { draft: 'true' }),
      )
      contentId = content.id
    })

    test('reaches the metadata and the shop when it is published', async () => {
      const { payload, stack } = running()
      const page = `${stack.urls.storefront}/fernhollow/en/products/${product.handle}`
      await until('the page', async () => (await fetch(page)).ok)
      await payload.update('product-content', contentId, {
        _status: 'published',
        description: richText('Turned from one piece of ash.'),
        features: [{ title: 'Oiled by hand', text: 'Twice, a day apart.' }],
      })
      await until('the metadata', async () => (await metadata()).includes('Turned from one piece of ash.'))
      const html = await until('the shop', async () => {
        const text = await (await fetch(page)).text()
        return text.includes('Turned from one piece of ash.') && text
      })
      expect(html).toContain('Oiled by hand')
    })

    test('stays a draft through commerce updates, neither published nor lost', async () => {
      const { medusa, payload } = running()
      await payload.update(
        'product-content',
        contentId,
        { _status: 'draft', description: richText('Not ready yet.') },
        '?draft=true',
      )
      for (let edit = 1; edit <= 5; edit++) {
        await medusa.updateProduct(product.id, { title: `Test Tray ${edit}` })
      }
      await until('the last title', async () => {
        const doc = await payload.findByMedusaId('products', product.id)
        return doc?.title === 'Test Tray 5'
      })
      const draft = await payload.findByMedusaId('product-content', product.id, { draft: 'true' })
      expect(JSON.stringify(draft?.description)).toContain('Not ready yet.')
      const live = await payload.findByMedusaId('product-content', product.id)
      expect(live?._status).toBe('published')
      expect(JSON.stringify(live?.description)).toContain('Turned from one piece of ash.')
      expect(await metadata()).not.toContain('Not ready yet.')
    })

    test('leaves the metadata when it is unpublished', async () => {
      await running().payload.update('product-content', contentId, { _status: 'draft' })
      await until('the metadata to go', async () => !(await metadata()).includes('Turned from one piece'))
    })
  })
}
