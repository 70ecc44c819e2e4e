import { until } from '@tandem/stack-clients'
import type { Page, Request } from 'playwright-core'
import { describe, test } from 'vitest'
import { axeFindings } from '../accessible.ts'
import { useBrowser } from '../browser.ts'
import { openPage, untilHeard } from '../open-page.ts'
import type { RunningStack } from '../running-stack.ts'
import { TOURED_STORES, tourOfShop } from '../tour-of-shop.ts'

/** The narrowest phone that is sold. */
const PHONE = { width: 320, height: 640 }
/** What nobody sees: a tenth of what counts as good. */
const SHIFT = 0.01

/** Until somebody acts: what moves then was asked to. */
const COLLECT_SHIFTS = `
  window.shifted = 0
  const shifts = new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shifted += value
  })
  shifts.observe({ type: 'layout-shift', buffered: true })
  addEventListener('pointerdown', () => shifts.disconnect(), { capture: true })`
/** What is asked for by name, so that it may not be there. */
const MISSING = ['products', 'category', 'collection', 'makers', 'pages', 'order']

const OVERHANG = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

/** Of pictures that can be seen, those on their way. Two frames later nothing is still to be moved by what has come. */
const NOT_SHOWN = `(async () => {
  await document.fonts.ready
  for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve))
  const isSeen = ({ top, bottom, left, right }) =>
    bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  return [...document.images]
    .filter((picture) => isSeen(picture.getBoundingClientRect()) && !picture.complete)
    .map(({ src }) => src)
})()`

/** All pages of all stores on a small phone: readable, reachable, no wider than it, at rest, and without an error. */
export function everyPage(running: () => RunningStack): void {
  const browser = useBrowser()

  describe.concurrent('every page of a store', () => {
    test.for(TOURED_STORES)('%s', { timeout: 600_000 }, async (store, { expect: expectHere }) => {
      const context = await browser().newContext({ viewport: PHONE })
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      const findings: string[] = []
      noteErrors(page, findings)
      await page.addInitScript(COLLECT_SHIFTS)
      const shop = running().stack.urls.storefront
      // Type that comes late is measured by nobody's eye but the first one's; here it is there already.
      const unanswered = noteUnanswered(page)
      for (const path of ['', `/${store}`]) {
        await openPage(page, shop + path)
        await untilAtRest(page, unanswered)
      }

      let pages = 0
      for await (const name of tourOfShop(page, shop, store)) {
        pages++
        await untilHeard(page)
        await untilAtRest(page, unanswered)
        const shifted = Number(await page.evaluate('window.shifted'))
        if (shifted > SHIFT) findings.push(`${name} shifts by ${shifted}`)
        const overhang = Number(await page.evaluate(OVERHANG))
        if (overhang > 0) findings.push(`${name} is ${overhang} px too wide`)
        findings.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`))
      }
      expectHere(findings).toEqual([])
      expectHere(pages).toBeGreaterThan(25)
      await context.close()
    })

    test.for(MISSING)('%s that is not there is missing in its store’s frame', async (path, { expect }) => {
      const answer = await fetch(`${running().stack.urls.storefront}/fernhollow/en/${path}/none`)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toMatch(/<header.*<main.*Page not found.*<footer/s)
    })
  })
}

/** Type and pictures that can be seen have come, and what the page has asked for is answered. */
async function untilAtRest(page: Page, unanswered: ReadonlySet<Request>): Promise<void> {
  let late: unknown
  const isAtRest = async () => {
    late = [...unanswered].map((request) => request.url())
    if (unanswered.size > 0) return false
    late = await page.evaluate(NOT_SHOWN).catch(() => 'a page on its way')
    return unanswered.size === 0 && JSON.stringify(late) === '[]'
  }
  await until('the page to be at rest', isAtRest, { withinMs: 30_000 }).catch((error: Error) => {
    throw new Error(`${error.message}: ${page.url()} waits for ${JSON.stringify(late)}`)
  })
}

/** What the page has asked for and is not answered yet. */
function noteUnanswered(page: Page): ReadonlySet<Request> {
  const unanswered = new Set<Request>()
  page.on('request', (request) => {
    // Of a page that is left, nothing is waited for any more.
    if (request.isNavigationRequest()) unanswered.clear()
    unanswered.add(request)
  })
  page.on('requestfinished', (request) => unanswered.delete(request))
  page.on('requestfailed', (request) => unanswered.delete(request))
  return unanswered
}

function noteErrors(page: Page, findings: string[]): void {
  page.on('pageerror', (error) => findings.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    // Of a page that is not there, the browser says so too.
    const isOfMissing = message.location().url.endsWith('/no-such-page')
    if (message.type() === 'error' && !isOfMissing) findings.push(`${page.url()}: ${message.text()}`)
  })
}
