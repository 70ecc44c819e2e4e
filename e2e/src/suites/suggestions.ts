import { describe, expect, test } from 'vitest'
import { axeFindings } from '../accessible.ts'
import { useBrowser } from '../browser.ts'
import { openPage } from '../open-page.ts'
import type { RunningStack } from '../running-stack.ts'

/** The search in the header of every page, with keys alone and without script. */
export function suggestions(running: () => RunningStack): void {
  const browser = useBrowser()
  const open = async (path: string, options: { javaScriptEnabled?: boolean } = {}) => {
    const context = await browser().newContext({ bypassCSP: true, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await openPage(page, `${running().stack.urls.storefront}${path}`)
    const search = async (words: string) => {
      await page.locator('header a[href$="/search"]').first().press('Enter')
      const field = page.locator('dialog[open] [role=combobox]')
      await field.fill(words)
      return field
    }
    return { page, search, close: () => context.close() }
  }

  describe('the search in the header', () => {
    test('suggests while somebody types, and opens what the arrows choose', async () => {
      const { page, search, close } = await open('/fernhollow/en')
      const field = await search('tab')
      await page.getByRole('option', { name: 'Table', exact: true }).waitFor()
      expect(await field.getAttribute('aria-expanded')).toBe('true')
      await page.locator('dialog [role=status]', { hasText: 'suggestion' }).waitFor()
      expect(await axeFindings(page)).toEqual([])

      await field.fill('tidpool')
      const mug = page.getByRole('option', { name: /Tidepool Mug/ })
      // The list of before is gone, so these are the new ones.
      await page.getByRole('option', { name: 'Table', exact: true }).waitFor({ state: 'detached' })
      await page.keyboard.press('ArrowDown')
      expect(await field.getAttribute('aria-activedescendant')).toBe(await mug.getAttribute('id'))
      expect(await mug.getAttribute('aria-selected')).toBe('true')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/products\/tidepool-mug$/)
      expect(await page.locator('dialog[open]').count()).toBe(0)
      await close()
    })

    test('sends the plain form when nothing was chosen, and Escape leads back', async () => {
      const { page, search, close } = await open('/fernhollow/en/products')
      const field = await search('bowl')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Escape')
      await field.waitFor({ state: 'detached' })
      expect(await page.evaluate('document.activeElement?.getAttribute("href")')).toMatch(/\/search$/)

      await search('bowl')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/search\?q=bowl$/)
      expect(await page.textContent('main article')).toContain('Drift Bowl')
      await close()
    })

    test('suggests nothing of another store, and reads in the visitor’s language', async () => {
      const { page, search, close } = await open('/noor/ar')
      const field = await search('tidepool')
      await page.locator('dialog [role=status]', { hasText: 'لا توجد اقتراحات' }).waitFor()
      expect(await page.getByRole('option').count()).toBe(0)
      await field.fill('فانوس')
      await page.getByRole('option').first().waitFor()
      expect(await axeFindings(page)).toEqual([])
      await close()
    })

    test('is a page of its own without script', async () => {
      const { page, close } = await open('/fernhollow/en', { javaScriptEnabled: false })
      await page.locator('header a[href$="/search"]').first().click()
      await page.waitForURL(/\/search$/)
      await page.fill('main [name=q]', 'mug')
      await page.press('main [name=q]', 'Enter')
      await page.waitForURL(/q=mug/)
      await close()
    })
  })
}
