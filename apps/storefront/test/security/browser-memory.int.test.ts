import { findChromium } from '@tandem/dev-stack/chromium'
import { HttpResponse, http } from 'msw'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServedShop, serveShop } from '../serve-shop.ts'
import { MEDUSA } from '../two-systems.ts'

let shop: ServedShop
let browser: Browser
beforeAll(async () => {
  shop = await serveShop({}, [
    http.get(`${MEDUSA}/store/orders`, () => HttpResponse.json({ orders: [], count: 0 })),
    http.get(`${MEDUSA}/store/customers/me`, ({ request }) =>
      request.headers.has('authorization')
        ? HttpResponse.json({
            customer: { id: 'cus_1', email, first_name: 'Canary', last_name: 'Sol', addresses: [] },
          })
        : HttpResponse.json({ type: 'unauthorized', message: '' }, { status: 401 }),
    ),
  ])
  browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    // Pages that were left stay in memory, as they do for everybody.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await shop?.stop()
})

const email = 'asha.canary@fernhollow.test'

async function signIn(page: Page) {
  await page.goto(`${shop.url}/fernhollow/en/account/register`)
  await page.fill('[name=name]', 'Canary Sol')
  await page.fill('[name=email]', email.replace('@', `${Math.random().toString(36).slice(2)}@`))
  await page.fill('[name=password]', 'a very long password')
  await page.click('main button[type=submit]')
  await page.waitForURL('**/fernhollow/en/account')
}

/** Until the page's scripts listen: React keeps what a node was given on the node itself once it does. */
async function untilHeard(page: Page): Promise<void> {
  const heard = () =>
    page.evaluate(() =>
      Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__reactProps$')),
    )
  await expect.poll(heard, { timeout: 30_000 }).toBe(true)
}

/** As the browser's button does it; what is then shown, once it has come to rest. */
async function goBack(page: Page): Promise<string> {
  await page.evaluate(() => history.back())
  // A page out of the memory has no moment at which it is loaded; one that loads anew ends what is asked of it.
  await page.waitForTimeout(1_500)
  for (let times = 0; times < 20; times++) {
    const shown = await page.evaluate(() => document.body.textContent).catch(() => '')
    if (shown) return shown
    await page.waitForTimeout(250)
  }
  throw new Error('nothing is shown')
}

describe('after signing out, going back', () => {
  test('to a page of the account shows nothing of it', async () => {
    const page = await browser.newPage()
    await signIn(page)
    await page.goto(`${shop.url}/fernhollow/en/account/profile`)
    expect(await page.inputValue('main [name=name]')).toBe('Canary Sol')
    await page.evaluate(() => {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = '/api/account'
      for (const [name, value] of Object.entries({ store: 'fernhollow', locale: 'en', do: 'sign-out' })) {
        const field = document.createElement('input')
        Object.assign(field, { name, value })
        form.append(field)
      }
      document.body.append(form)
      form.submit()
    })
    await page.waitForURL('**/account/sign-in**')
    for (let times = 0; times < 3; times++) {
      expect(await goBack(page)).not.toMatch(/Canary|canary/)
      expect(await page.content()).not.toMatch(/Canary Sol|asha\.canary/)
    }
    await page.close()
  }, 60_000)

  test.each([
    ['/fernhollow/en/account/profile', true],
    ['/fernhollow/en/checkout', true],
    ['/fernhollow/en/cart', true],
    ['/fernhollow/en/products/mug', false],
  ])(
    'to %s, which the browser has kept whole, shows nothing of one’s own until it is read anew',
    async (path, isOwn) => {
      const page = await browser.newPage()
      await signIn(page)
      await page.goto(`${shop.url}${path}`)
      await untilHeard(page)
      // The address is what counts: a document may have begun as another page.
      await page.evaluate((path) => history.replaceState(history.state, '', path), path)
      const isHidden = await page.evaluate(() => {
        Object.assign(window, { isOld: true })
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
        return document.documentElement.hidden
      })
      expect(isHidden).toBe(isOwn)
      const comeBack = (cookie: string) =>
        page.evaluate((cookie) => {
          // biome-ignore lint/suspicious/noDocumentCookie: as the shop's own answers have set it.
          if (cookie) document.cookie = cookie
          dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
        }, cookie)
      await comeBack('')
      if (!isOwn) {
        await page.waitForTimeout(500)
        expect(await page.evaluate(() => 'isOld' in window)).toBe(true)
        // Left with another cart than it is come back to with.
        await comeBack('cart-count-fernhollow=7; path=/')
      }
      await page.waitForFunction(() => !('isOld' in window))
      await page.close()
    },
    60_000,
  )
})

describe('an inline script that came in with a text', () => {
  test.each(['/fernhollow/en/products/mug', '/fernhollow/en/cart'])(
    'does not run at %s, while the page’s own do',
    async (path) => {
      const page = await browser.newPage()
      const problems: string[] = []
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
      await page.route(`**${path}`, async (route) => {
        const answer = await route.fetch()
        const html = (await answer.text()).replace(
          '</body>',
          '<script>window.injected = true</script></body>',
        )
        await route.fulfill({ response: answer, body: html })
      })
      // Twice: as it is rendered, and as it is kept for the next one.
      for (let times = 0; times < 2; times++) {
        problems.length = 0
        await page.goto(`${shop.url}${path}`)
        await untilHeard(page)
        expect(await page.evaluate(() => 'injected' in window)).toBe(false)
        expect(await page.evaluate(() => '$_TSR' in window || '__TSR_ROUTER__' in window)).toBe(true)
        // The pictures of the test's products are nowhere.
        const others = () =>
          problems.filter((text) => !/inline script|the image 'http:\/\/medusa\.test/.test(text))
        const injected = () => problems.filter((text) => /inline script/.test(text))
        await expect.poll(() => [injected().length, others()]).toEqual([1, []])
      }
      await page.close()
    },
    60_000,
  )
})
