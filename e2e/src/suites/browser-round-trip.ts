import { until } from '@tandem/stack-clients'
import type { Response } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { signIn, useBrowser } from '../browser.ts'
import type { RunningApps } from '../running-stack.ts'
import { fernhollowChannel } from './stores.ts'

/** The whole way round, as people walk it. */
export function browserRoundTrip(running: () => RunningApps, prefix: string): void {
  describe('a product', () => {
    const browser = useBrowser()

    test('made in Medusa, written about in Payload, is shown by the shop as one', {
      timeout: 240_000,
    }, async () => {
      const { medusa, payload, stack } = running()
      const product = await medusa.createProduct({
        title: 'Round Trip Bowl',
        handle: `${prefix}-bowl`,
        amount: 64,
        salesChannelIds: [await fernhollowChannel(stack.urls.backend)],
      })
      const content = await until('the draft', () =>
        payload.findByMedusaId('product-content', product.id, { draft: 'true' }),
      )

      const page = await browser().newPage()
      page.setDefaultTimeout(120_000)
      await signIn(page, stack.urls.orchestrator)
      await page.goto(`${stack.urls.orchestrator}/admin/collections/product-content/${content.id}`)
      await page.click('.rich-text-lexical [contenteditable=true]')
      // The editor's text reaches the form when the browser is idle; the saved draft is a person's sign of it.
      const drafted = page.waitForResponse(isAutosave)
      await page.keyboard.type('Thrown on a slow wheel in one go.')
      await drafted
      await page.getByText('Last saved').waitFor()
      await page.click('#action-save')
      await until('the metadata', async () => {
        const { metadata } = await medusa.getProduct(product.id)
        return JSON.stringify(metadata).includes('Thrown on a slow wheel in one go.')
      })

      const shop = await browser().newPage()
      await until('the shop to show it', async () => {
        await shop.goto(`${stack.urls.storefront}/fernhollow/en/products/${product.handle}`)
        return (await shop.textContent('body'))?.includes('Thrown on a slow wheel in one go.')
      })
      expect(await shop.textContent('h1')).toContain('Round Trip Bowl')
      expect(await shop.textContent('body')).toContain('64')
    })
  })
}

function isAutosave(response: Response): boolean {
  return response.request().method() === 'PATCH' && response.url().includes('autosave=true') && response.ok()
}
