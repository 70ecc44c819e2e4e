import { setTimeout } from 'node:timers/promises'
import { findChromium } from '@tandem/dev-stack'
import { until } from '@tandem/stack-clients'
import { type Browser, chromium, type LaunchOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { DEVELOPMENT_SIGN_IN } from './running-stack.ts'

/** No sandbox because tests run as root, and no connections of the browser's own. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Opens a browser before the tests around it and closes it after them.
 *
 * @returns how to get at it inside a test.
 */
export function useBrowser(options: LaunchOptions = {}): () => Browser {
  let browser: Browser | undefined

  beforeAll(async () => {
    const executablePath = findChromium()
    if (!executablePath) throw new Error('Chromium is missing; install it or set CHROME_PATH')
    browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS, ...options })
  })
  beforeEach(({ onTestFailed }) => {
    onTestFailed(async () => console.error(await describePages(browser)))
  })
  afterAll(() => browser?.close())

  return () => {
    if (!browser) throw new Error('no browser is open')
    return browser
  }
}

/** Where a failed test left every page and frame, and what could be read there: where nobody can look, this is the picture. */
async function describePages(browser: Browser | undefined): Promise<string> {
  const pages = browser?.contexts().flatMap((context) => context.pages()) ?? []
  const frames = pages.flatMap((page) => page.frames())
  const texts = frames.map(async (frame) => {
    const text = await Promise.race([
      frame.evaluate<string>('document.body.innerText').catch((error) => `(cannot be read: ${error})`),
      setTimeout(5_000, '(does not answer)'),
    ])
    return `${frame.parentFrame() ? '  frame' : 'page'} ${frame.url()}\n${text.slice(0, 1_500)}`
  })
  return ['What the browser showed:', ...(await Promise.all(texts))].join('\n\n')
}

/** Signs in to Payload's admin. A form that is sent before its script has come is only loaded again: so it is sent until it is heard. */
export async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/admin/login`)
  await until(
    'the sign-in',
    async () => {
      if (!page.url().includes('/login')) return true
      await page.fill('input[name="email"]', DEVELOPMENT_SIGN_IN[0])
      await page.fill('input[name="password"]', DEVELOPMENT_SIGN_IN[1])
      await page.click('button[type="submit"]')
      return await page
        .waitForURL((to) => !to.pathname.includes('login'), { timeout: 15_000 })
        .then(
          () => true,
          () => false,
        )
    },
    { withinMs: 90_000 },
  )
}

/** Signs in to Medusa's admin. */
export async function signInToMedusaAdmin(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/app/login`)
  await page.fill('input[name="email"]', DEVELOPMENT_SIGN_IN[0])
  await page.fill('input[name="password"]', DEVELOPMENT_SIGN_IN[1])
  await page.click('button[type="submit"]')
  await page.waitForURL((to) => !to.pathname.includes('login'), { timeout: 120_000 })
}
