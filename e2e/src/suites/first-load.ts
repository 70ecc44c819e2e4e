import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { useBrowser } from '../browser.ts'
import type { RunningStack } from '../running-stack.ts'

/** In bytes as they travel: what somebody on a slow network waits for before a page can be used. */
const BUDGETS = {
  '/fernhollow/en': 140_000,
  '/fernhollow/en/products': 140_000,
  '/fernhollow/en/pages/story': 140_000,
  '/fernhollow/en/products/tidepool-mug': 150_000,
}

/** How much script a page brings with it, and when. */
export function firstLoadIsLight(running: () => RunningStack): void {
  const browser = useBrowser()

  describe('the scripts of the first page', () => {
    test.each(Object.entries(BUDGETS))('%s: at most %i bytes', async (path, budget) => {
      const shop = running().stack.urls.storefront
      const html = await textOf(shop + path)
      const files = new Set([...html.matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(([, file]) => file))
      expect(files.size).toBeGreaterThan(0)
      const sizes = await Promise.all(
        [...files].map(async (file) => gzipSync(await textOf(`${shop}${file}`)).byteLength),
      )
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget)
    })

    test('wait for the pictures of the page, but not for somebody who does not', async () => {
      const page = await browser().newPage()
      const scripts: string[] = []
      page.on('request', (request) => {
        if (request.url().endsWith('.js')) scripts.push(request.url())
      })
      let showPictures = () => {}
      const pictures = new Promise<void>((resolve) => {
        showPictures = resolve
      })
      await page.route(/\.(?:webp|png|svg)(?:\?|$)/, async (route) => {
        await pictures
        await route.continue()
      })
      const openHome = () =>
        page.goto(`${running().stack.urls.storefront}/fernhollow/en`, { waitUntil: 'domcontentloaded' })

      await openHome()
      await page.waitForTimeout(1000)
      expect(scripts).toEqual([])
      await page.keyboard.press('Tab')
      await expect.poll(() => scripts.length, { timeout: 30_000 }).toBeGreaterThan(5)

      scripts.length = 0
      await openHome()
      showPictures()
      await expect.poll(() => scripts.length, { timeout: 30_000 }).toBeGreaterThan(5)
      await page.close()
    })
  })
}

async function textOf(url: string): Promise<string> {
  const answer = await fetch(url)
  expect(answer.status, url).toBe(200)
  return await answer.text()
}
