import { until } from '@tandem/stack-clients'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { signIn, useBrowser } from '../../browser.ts'
import { openAdminPage } from '../../open-admin-page.ts'
import type { RunningStack } from '../../running-stack.ts'

/** As a picture's bytes and as what a browser is asked to upload: one green pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

const NOTE_VIOLATIONS = `
  window.refused = []
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, disposition, sample }) =>
    window.refused.push([effectiveDirective, blockedURI, disposition, sample].join(' ')))`

/** Payload's admin works under a policy that lets no script run but its own. */
export function adminScriptsAreHeld(running: () => RunningStack): void {
  describe('the policy of the admin’s pages', { timeout: 300_000 }, () => {
    const browser = useBrowser()
    let page: Page
    let url = ''
    const refused: string[] = []
    const seen = new Set<string>()

    beforeAll(async () => {
      url = running().stack.urls.orchestrator
      const context = await browser().newContext({ viewport: { width: 1440, height: 1000 } })
      page = await context.newPage()
      page.setDefaultTimeout(60_000)
      await page.addInitScript(NOTE_VIOLATIONS)
      page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) refused.push(`${page.url()}: ${message.text()}`)
      })
      page.on('response', (response) => {
        const isPage = response.request().resourceType() === 'document' && response.url().startsWith(url)
        // Chromium leads itself round once to tell whether it is dark, and names no headers of that.
        if (!isPage || response.status() < 200 || (response.status() >= 300 && response.status() < 400))
          return
        seen.add(new URL(response.url()).pathname)
        const policy = response.headers()['content-security-policy'] ?? ''
        const scripts = /script-src [^;]*/.exec(policy)?.[0] ?? 'none'
        if (!scripts.includes("'self'") || /unsafe|https?:|data:|blob:|\*/.test(scripts))
          refused.push(`${response.url()}: ${scripts}`)
      })
      await signIn(page, url)
    })

    /** A page, whole, and what its policy has refused there. */
    const open = async (path: string) => {
      await openAdminPage(page, `${url}${path}`)
      refused.push(...(await noted()))
    }
    const noted = async () => JSON.parse(String(await page.evaluate('JSON.stringify(window.refused)')))
    const idOf = async (collection: string) =>
      String((await running().payload.find(collection, { limit: '1' })).docs[0]?.id)

    test('refuses nothing of its pages', async () => {
      const paths = ['/admin', '/admin/account', '/admin/nothing', '/nothing']
      for (const page of ['', '/parked', '/conflicts', '/runs']) paths.push(`/admin/sync${page}`)
      for (const collection of [
        'pages',
        'product-content',
        'media',
        'orders',
        'customers',
        'forms',
        'users',
      ]) {
        const list = `/admin/collections/${collection}`
        paths.push(list, `${list}/${await idOf(collection)}`)
      }
      for (const page of ['pages', 'media', 'users']) paths.push(`/admin/collections/${page}/create`)
      paths.push('/queue')
      for (const path of paths) await open(path)
      expect(await page.title()).toContain('Tandem')
      expect(seen.size).toBeGreaterThan(20)
      expect(refused).toEqual([])
    })

    test('lets people write, look at a preview and upload a picture', async () => {
      await open(`/admin/collections/product-content/${await idOf('product-content')}`)
      const drafted = page.waitForResponse((answer) => answer.url().includes('autosave=true') && answer.ok())
      await page.locator('.rich-text-lexical [contenteditable=true]').first().click()
      await page.keyboard.type('Held. ')
      await drafted

      const { docs } = await running().payload.find('pages', {
        'where[slug][equals]': 'delivery-returns',
        'where[store.handle][equals]': 'fernhollow',
      })
      await open(`/admin/collections/pages/${docs[0]?.id}`)
      // Payload remembers who has it open.
      if ((await page.locator('iframe').count()) === 0)
        await page.getByRole('button', { name: 'Live Preview' }).click()
      await page.frameLocator('iframe').getByText('Preview of a draft').waitFor()
      refused.push(...(await noted()))

      await open('/admin/collections/media/create')
      const buffer = Buffer.from(PIXEL, 'base64')
      await page.setInputFiles('input[type="file"]', { name: 'held.png', mimeType: 'image/png', buffer })
      await page.fill('#field-alt', 'Held')
      await page.click('#action-save')
      await until('the picture', async () => {
        const { docs } = await running().payload.find('media', { 'where[alt][equals]': 'Held' })
        return docs[0]
      })
      refused.push(...(await noted()))
      expect(refused).toEqual([])
    })

    test('runs nothing that came in with a text', async () => {
      await open('/admin')
      const ran = await page.evaluate(`new Promise((resolve) => {
        const script = '<img src="x" onerror="window.ran = true">'
        document.body.insertAdjacentHTML('beforeend', script)
        document.body.append(Object.assign(document.createElement('a'), { href: 'javascript:window.ran=true' }))
        document.body.lastElementChild.click()
        // Not at once: what a debugger evaluates is beyond the page's policy.
        setTimeout(() => { try { window.eval('window.ran = true') } catch {} }, 100)
        setTimeout(() => resolve(window.ran ?? false), 500)
      })`)
      expect(ran).toBe(false)
      expect(await noted()).not.toEqual([])
    })
  })
}
