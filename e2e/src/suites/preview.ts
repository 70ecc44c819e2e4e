import { until } from '@tandem/stack-clients'
import { describe, expect, test } from 'vitest'
import { signIn, useBrowser } from '../browser.ts'
import { openAdminPage } from '../open-admin-page.ts'
import type { RunningApps } from '../running-stack.ts'

/** An editor sees in the shop's own page what is being written, and nobody else does. */
export function previewFollowsTyping(running: () => RunningApps): void {
  describe('the live preview of a page', () => {
    const browser = useBrowser()

    test('follows what is typed, and the shop keeps showing what is published', {
      timeout: 240_000,
    }, async () => {
      const { payload, stack } = running()
      const { docs } = await payload.find('pages', {
        'where[slug][equals]': 'delivery-returns',
        'where[store.handle][equals]': 'fernhollow',
      })
      const published = String(docs[0]?.title)
      const address = `${stack.urls.storefront}/fernhollow/en/pages/delivery-returns`

      const page = await browser().newPage({ viewport: { width: 1440, height: 900 } })
      page.setDefaultTimeout(120_000)
      await signIn(page, stack.urls.orchestrator)
      await openAdminPage(page, `${stack.urls.orchestrator}/admin/collections/pages/${docs[0]?.id}`)
      await page.getByRole('button', { name: 'Live Preview' }).click()
      const shop = page.frameLocator('iframe')
      await shop.getByRole('heading', { level: 1, name: published }).waitFor()
      await shop.getByText('Preview of a draft').waitFor()

      await page.fill('#field-title', 'Typed a moment ago')
      await shop.getByRole('heading', { level: 1, name: 'Typed a moment ago' }).waitFor()
      const answer = await fetch(address)
      expect(await answer.text()).toContain(published)
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")

      await page.fill('#field-title', published)
      await until('the draft to be as it was', async () => {
        const [draft] = (
          await payload.find('pages', { 'where[id][equals]': String(docs[0]?.id), draft: 'true' })
        ).docs
        return draft?.title === published
      })
    })
  })
}
