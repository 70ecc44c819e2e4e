import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { RunningStack } from '../running-stack.ts'

/** In bytes as they travel: what somebody on a slow network waits for before a page can be used. */
const BUDGETS = {
  '/fernhollow/en': 140_000,
  '/fernhollow/en/products': 140_000,
  '/fernhollow/en/pages/story': 140_000,
  '/fernhollow/en/products/tidepool-mug': 150_000,
}

/** How much script a page brings with it. */
export function firstLoadIsLight(running: () => RunningStack): void {
  describe('the scripts of the first page', () => {
    test.each(Object.entries(BUDGETS))('%s: at most %i bytes', async (path, budget) => {
      const shop = running().stack.urls.storefront
      const html = await textOf(shop + path)
      const files = new Set(
        [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, file]) => file),
      )
      expect(files.size).toBeGreaterThan(0)
      const sizes = await Promise.all(
        [...files].map(async (file) => gzipSync(await textOf(`${shop}${file}`)).byteLength),
      )
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget)
    })
  })
}

async function textOf(url: string): Promise<string> {
  const answer = await fetch(url)
  expect(answer.status, url).toBe(200)
  return await answer.text()
}
