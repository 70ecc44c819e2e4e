import { mkdtemp } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AppProcess, freePorts, launchScript, repositoryRoot } from '@tandem/dev-stack'
import { until } from '@tandem/stack-clients'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useBrowser } from '../browser.ts'
import { openPage } from '../open-page.ts'
import type { RunningStack } from '../running-stack.ts'
import { shopper } from '../shopper.ts'

/** A second storefront over the same systems, at which two stores have hosts of their own and one has none. */
export function storesHaveHosts(running: () => RunningStack): void {
  const browser = useBrowser()
  let app: AppProcess
  let port = 0
  const hostOf = (store: string) => `${store}.localhost:${port}`

  beforeAll(async () => {
    const { env } = running().stack
    const logs = await mkdtemp(join(tmpdir(), 'tandem-hosts-'))
    port = (await freePorts(1))[0] ?? 0
    app = launchScript({
      root: repositoryRoot,
      folder: 'apps/storefront',
      script: 'start',
      env: {
        ...env.storefront,
        PORT: String(port),
        STOREFRONT_URL: `http://localhost:${port}`,
        STORE_ADDRESSES: ['fernhollow', 'noor'].map((store) => `${store}=http://${hostOf(store)}`).join(' '),
      },
      logFile: join(logs, 'storefront.log'),
    })
    await until('the second storefront', () =>
      ask('localhost', '/api/health').then(
        ({ status }) => status === 200,
        () => false,
      ),
    )
  })
  afterAll(() => app?.end())

  /** Asks this machine in the name of any host, as a proxy in front would. */
  function ask(
    host: string,
    path: string,
    { form, headers: more }: { form?: Record<string, string>; headers?: Record<string, string> } = {},
  ) {
    const headers = {
      ...more,
      host,
      'sec-fetch-site': 'same-origin',
      ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
    }
    const method = form ? 'POST' : 'GET'
    return new Promise<{ status: number; location: string; cookies: string[]; text: string }>(
      (resolve, reject) => {
        const sent = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              location: answer.headers.location ?? '',
              cookies: answer.headers['set-cookie'] ?? [],
              text: Buffer.concat(chunks).toString(),
            }),
          )
        })
        sent.on('error', reject)
        sent.end(form && new URLSearchParams(form).toString())
      },
    )
  }

  describe('a store’s own host', () => {
    test('shows the store without its name in any path, and tells no other address of it', async () => {
      expect(await ask(hostOf('noor'), '/')).toMatchObject({ status: 307, location: '/ar' })
      for (const path of ['/ar', '/en/products', '/en/products/oud-lantern', '/ar/pages/story']) {
        const { status, text } = await ask(hostOf('noor'), path)
        expect([path, status]).toEqual([path, 200])
        expect(text).toContain(`<link rel="canonical" href="http://${hostOf('noor')}${path}"`)
        expect(text).toMatch(`property="og:image" content="http://${hostOf('noor')}/`)
        expect(text).not.toMatch(/["']\/noor\/|localhost:\d+\/noor\//)
      }
      const { text } = await ask(hostOf('noor'), '/sitemap.xml')
      const addresses = [...text.matchAll(/<loc>([^<]*)/g)].map(([, address = '']) => address)
      expect(addresses.length).toBeGreaterThan(10)
      expect(addresses.filter((address) => !address.startsWith(`http://${hostOf('noor')}/`))).toEqual([])
      const robots = await ask(hostOf('noor'), '/robots.txt')
      expect(robots.text.match(/Sitemap: .*/g)).toEqual([`Sitemap: http://${hostOf('noor')}/sitemap.xml`])
    })

    test('is where the shop’s own path leads for good, and its own path on it too', async () => {
      const at = (host: string, path: string) =>
        ask(host, path).then(({ status, location }) => [status, location])
      const own = `http://${hostOf('noor')}`
      expect(await at(`localhost:${port}`, '/noor')).toEqual([308, `${own}/`])
      expect(await at(`localhost:${port}`, '/noor/ar/products?page=2')).toEqual([
        308,
        `${own}/ar/products?page=2`,
      ])
      expect(await at(hostOf('noor'), '/noor/ar')).toEqual([308, `${own}/ar`])
      expect((await ask(`localhost:${port}`, '/halden/en')).status).toBe(200)
      const { text } = await ask(`localhost:${port}`, '/robots.txt')
      expect(text.match(/Sitemap: .*/g)).toEqual([`Sitemap: http://localhost:${port}/halden/sitemap.xml`])
    })

    test('that nobody knows is the shop’s: it shows the stores, and never its own name', async () => {
      const { status, text } = await ask('evil.example', '/')
      expect(status).toBe(200)
      expect(text).toContain('name="robots" content="noindex"')
      expect(text).toContain(`href="http://${hostOf('noor')}/ar"`)
      expect((await ask('evil.example', '/halden/en')).text).not.toContain('evil.example')
    })

    test.each([
      '/fernhollow',
      '/fernhollow/en',
      '/halden/en/products',
      '/fernhollow/sitemap.xml',
      '/en/products/tidepool-mug',
      '/en/products/tool-tote',
      '/en/share/products/tidepool-mug.jpg',
      '/en/category/table',
      '/en/order/find/tidepool',
    ])('has nothing of another store at %s', async (path) => {
      const { status, text } = await ask(hostOf('noor'), path)
      expect(status).toBe(404)
      expect(text).not.toMatch(/Tidepool|Tool Tote|Fernhollow/)
    })

    test('finds nothing of another store, and takes no form of one', async () => {
      expect((await ask(hostOf('noor'), '/en/search?q=tidepool')).text).not.toContain(
        '/products/tidepool-mug',
      )
      const mug = { do: 'seen', locale: 'en' }
      for (const [host, store] of [
        [hostOf('noor'), 'fernhollow'],
        [hostOf('noor'), 'halden'],
        [`localhost:${port}`, 'noor'],
      ] as const) {
        for (const route of ['cart', 'checkout', 'order', 'account']) {
          const { status, cookies } = await ask(host, `/api/${route}`, { form: { ...mug, store } })
          expect([host, store, route, status, cookies]).toEqual([host, store, route, 404, []])
        }
      }
    })

    test('answers its pages’ scripts with nothing of another store either', async () => {
      const page = await browser().newPage()
      await openPage(page, `http://${hostOf('noor')}/en/products`)
      const asked = page.waitForRequest(
        (each) => each.url().includes('_serverFn') && each.url().includes('oud-lantern'),
      )
      await page.locator('main a[href^="/en/products/oud-lantern"]').first().click()
      const call = await asked
      const { pathname, search } = new URL(call.url())
      const { 'accept-encoding': _, ...headers } = await call.allHeaders()
      const own = await ask(hostOf('noor'), pathname + search, { headers })
      expect(own.text).toContain('Oud Lantern')
      const foreign = search.replaceAll('noor', 'fernhollow').replaceAll('oud-lantern', 'tidepool-mug')
      const { status, text } = await ask(hostOf('noor'), pathname + foreign, { headers })
      expect(status).toBe(200)
      expect(text).not.toMatch(/tidepool/i)
      // At the store's own host the same call is answered with the product: it was the host that decided.
      expect((await ask(hostOf('fernhollow'), pathname + foreign, { headers })).text).toMatch(/Tidepool/)
      await page.close()
    })

    test('sells: to a guest, from the first page to the order, with a cart that is only there', async () => {
      const context = await browser().newContext({ bypassCSP: true })
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      const failures: string[] = []
      page.on('pageerror', (error) => failures.push(String(error)))
      const origin = `http://${hostOf('fernhollow')}`
      const { open, step, checkOut } = shopper(page, `${origin}/en`)
      await open('/products')
      await page.locator('main a[href^="/en/products/tidepool-mug"]').first().click()
      await page.waitForURL(`${origin}/en/products/tidepool-mug*`)
      await page.locator(`main ${step('add')} button[type=submit]`).click()
      await page.locator('dialog[open] li').waitFor()
      await page.keyboard.press('Escape')
      const order = await checkOut({ email: 'ada-host@mail.test', country: 'ie' })
      expect(order).toMatch(new RegExp(`^${origin}/en/order/`))
      const cookies = await context.cookies()
      expect(cookies.map(({ domain }) => domain)).toEqual(cookies.map(() => 'fernhollow.localhost'))
      const token = new URL(order).pathname
      expect((await ask(hostOf('noor'), token)).text).not.toContain('Tidepool')
      expect((await ask(`localhost:${port}`, `/halden${token}`)).text).not.toContain('Tidepool')
      expect(failures).toEqual([])
      await context.close()
    })
  })
}
