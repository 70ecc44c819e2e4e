import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { signIn, signInToMedusaAdmin, useBrowser } from '../../browser.ts'
import { openAdminPage } from '../../open-admin-page.ts'
import type { RunningStack } from '../../running-stack.ts'

/** Going back after signing out, on a machine that somebody else sits down at. */
export function nothingStaysBehind(running: () => RunningStack): void {
  describe('after signing out', { timeout: 240_000 }, () => {
    // As people's browsers have it: a page that was left is kept in memory.
    const browser = useBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] })
    const fresh = async () => {
      const page = await (await browser().newContext({ viewport: { width: 1440, height: 1000 } })).newPage()
      page.setDefaultTimeout(60_000)
      return page
    }

    /** Steps back as often as there is a page; each is to become the sign-in, and never to show what it had. */
    const lookBack = async (page: Page, secret: string) => {
      for (let step = 0; step < 4; step++) {
        await page.goBack({ waitUntil: 'commit' }).catch(() => null)
        if (!page.url().startsWith('http')) break
        // It may be on its way already.
        expect(await page.content().catch(() => ''), `${step}: ${page.url()}`).not.toContain(secret)
        await page.locator('input[name="email"]').waitFor()
        expect(await page.content(), `${step}: ${page.url()}`).not.toContain(secret)
      }
      await page.context().close()
    }

    test.each(['by its link', 'by its address'])(
      'Payload’s admin shows no document again (%s)',
      async (way) => {
        const { stack, payload } = running()
        const [customer] = (
          await payload.find('customers', { 'where[medusaId][exists]': 'true', limit: '1' })
        ).docs
        const secret = String(customer?.email)
        const list = `${stack.urls.orchestrator}/admin/collections/customers`
        const page = await fresh()
        await signIn(page, stack.urls.orchestrator)
        await openAdminPage(page, list)
        const answer = await openAdminPage(page, `${list}/${customer?.id}`)
        expect(answer?.headers()['cache-control']).toContain('no-store')
        expect(await page.inputValue('#field-email')).toBe(secret)
        // A document of its own, in front of the one that is left by signing out.
        if (way === 'by its address') await openAdminPage(page, list)

        // The link is behind a menu; what a click does is not.
        if (way === 'by its link')
          await page.locator('a[href="/admin/logout"]').first().dispatchEvent('click')
        else await page.goto(`${stack.urls.orchestrator}/admin/logout`)
        await page.waitForURL((to) => to.pathname.endsWith('/login'))
        await page.locator('input[name="email"]').waitFor()
        await lookBack(page, secret)
      },
    )

    test('Medusa’s admin shows no record again', async () => {
      const { stack, payload } = running()
      const [customer] = (await payload.find('customers', { 'where[medusaId][exists]': 'true', limit: '1' }))
        .docs
      const secret = String(customer?.email)
      const page = await fresh()
      await signInToMedusaAdmin(page, stack.urls.backend)
      const answer = await page.goto(`${stack.urls.backend}/app/customers/${customer?.medusaId}`)
      expect(answer?.headers()['cache-control']).toContain('no-store')
      await page.getByText(secret).first().waitFor()
      await page.goto(`${stack.urls.backend}/app/settings/profile`)

      await page.locator('aside button').first().waitFor()
      await page.locator('[data-testid="user-menu"], aside [aria-haspopup="menu"]').last().click()
      await page.getByRole('menuitem', { name: /log ?out/i }).click()
      await page.locator('input[name="password"]').waitFor()
      await lookBack(page, secret)
    })
  })
}
