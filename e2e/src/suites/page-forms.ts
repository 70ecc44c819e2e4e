import { type PayloadRest, signInToPayload, until } from '@tandem/stack-clients'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../accessible.ts'
import { useBrowser } from '../browser.ts'
import { openPage } from '../open-page.ts'
import { DEVELOPMENT_SIGN_IN, type RunningStack } from '../running-stack.ts'

/** Visitors write to a shop from its contact page, and its editors, and nobody else, read it. */
export function formsAreSent(running: () => RunningStack): void {
  const browser = useBrowser()

  describe('a form on a page', () => {
    let alder: PayloadRest
    let noor: PayloadRest
    beforeAll(async () => {
      const { orchestrator } = running().stack.urls
      const [, password] = DEVELOPMENT_SIGN_IN
      alder = await signInToPayload(orchestrator, 'editor@alder.test', password)
      noor = await signInToPayload(orchestrator, 'editor@noor.test', password)
    })

    const open = async (path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> => {
      const context = await browser().newContext({ bypassCSP: true, ...options })
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      await openPage(page, `${running().stack.urls.storefront}${path}`)
      return page
    }
    const send = async (page: Page, leadsTo: RegExp) => {
      await page.click('main form[method=post] button[type=submit]')
      await page.waitForURL(leadsTo)
    }
    /** What an editor finds of a visitor. */
    const sentBy = async (editor: PayloadRest, email: string) => {
      const { docs } = await editor.find('form-submissions', {
        'where[submissionData.value][equals]': email,
      })
      return docs.map((doc) => Object(doc).submissionData.map(({ value }: { value: string }) => value))
    }
    const focused = (page: Page) => page.evaluate('document.activeElement?.getAttribute("role")')
    const formOf = async (store: string) => {
      const { docs } = await running().payload.find('forms', { 'where[title][like]': store })
      return docs[0]?.id ?? 0
    }

    test('is mended in Arabic, sent once, and read by its editor', async () => {
      const letter = 'مرحبًا. '.repeat(400).trim()
      const page = await open('/noor/ar/pages/contact')
      expect(await axeFindings(page)).toEqual([])
      await page.fill('main [name=name]', 'آشا')
      await page.fill('main [name=email]', 'asha@people')
      await page.selectOption('main [name=occasion]', 'eid')
      await page.fill('main [name=message]', letter)
      await send(page, /\?form=\d+#/)
      expect(await focused(page)).toBe('alert')
      expect(await axeFindings(page)).toEqual([])
      const email = page.locator('main [name=email]')
      expect(await email.getAttribute('aria-invalid')).toBe('true')
      const problem = await email.getAttribute('aria-describedby')
      expect(await page.locator(`[id="${problem}"]`).textContent()).toContain('name@example.com')
      expect(await page.inputValue('main [name=message]')).toBe(letter)
      expect(await page.inputValue('main [name=occasion]')).toBe('eid')

      await email.fill('asha@people.test')
      await send(page, /\?sent=\d+#/)
      expect(await focused(page)).toBe('status')
      expect(await page.textContent('main [role=status]')).toContain('وصلتنا رسالتكم')
      await page.reload()
      expect(await sentBy(noor, 'asha@people.test')).toEqual([['آشا', 'asha@people.test', 'eid', letter]])
      expect(await sentBy(alder, 'asha@people.test')).toEqual([])
      await page.context().close()
    })

    test('is mended without script too, and clicked twice sent once', async () => {
      const page = await open('/fernhollow/en/pages/contact', { javaScriptEnabled: false })
      await page.fill('main [name=name]', 'Mina')
      await page.fill('main [name=email]', 'mina@people')
      await page.fill('main [name=message]', 'Is the mug blue?')
      await page.check('main [name=answerByEmail]')
      await send(page, /\?form=\d+#/)
      expect(await page.textContent('main [role=alert]')).toContain('E-mail')
      expect(await page.isChecked('main [name=answerByEmail]')).toBe(true)
      await page.fill('main [name=email]', 'mina@people.test')
      await page.dblclick('main form[method=post] button[type=submit]')
      // The second click ends the first one's navigation, at which `waitForURL` would fail.
      await until('the answer to have come', async () => /\?sent=\d+#/.test(page.url()))
      expect(await page.textContent('main [role=status]')).toContain('Thank you for writing')
      expect(await sentBy(alder, 'mina@people.test')).toHaveLength(1)
      expect(await sentBy(noor, 'mina@people.test')).toEqual([])
      await page.context().close()
    })

    test('is shown changed as soon as an editor has changed it', async () => {
      const { stack, payload } = running()
      const id = await formOf('Halden')
      const [form] = (await payload.find('forms', { 'where[id][equals]': String(id) })).docs
      const before = Object(form).submitButtonLabel
      const shows = async (words: string) =>
        (await (await fetch(`${stack.urls.storefront}/halden/en/pages/contact`)).text()).includes(words)
      expect(await shows(`>${before}<`)).toBe(true)
      await payload.update('forms', id, { submitButtonLabel: 'Ask now' })
      await until('the new words', () => shows('>Ask now<'), { withinMs: 5_000 })
      await payload.update('forms', id, { submitButtonLabel: before })
      await until('the old words', () => shows(`>${before}<`), { withinMs: 5_000 })
    })

    test('of another tenant, or past the shop, takes nothing', async () => {
      const { storefront, orchestrator } = running().stack.urls
      const [own, foreign] = [await formOf('Fernhollow'), await formOf('Noor')]
      const fields = { name: 'Eve', email: 'eve@people.test', message: 'x', answerByEmail: 'yes' }
      const post = async (url: string, site: string) =>
        (
          await fetch(url, {
            method: 'POST',
            headers: { 'sec-fetch-site': site },
            body: new URLSearchParams(fields),
            redirect: 'manual',
          })
        ).status
      const contact = `${storefront}/fernhollow/en/pages/contact?form=`
      expect(await post(`${contact}${foreign}`, 'same-origin')).toBe(422)
      expect(await post(`${storefront}/fernhollow/en/pages/story?form=${own}`, 'same-origin')).toBe(422)
      expect(await post(`${contact}${own}`, 'cross-site')).toBe(403)
      const direct = await fetch(`${orchestrator}/api/form-submissions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ form: own, submissionData: [{ field: 'email', value: fields.email }] }),
      })
      expect(direct.status).toBe(403)
      expect((await fetch(`${orchestrator}/api/form-submissions`)).status).toBe(403)
      expect(await sentBy(running().payload, fields.email)).toEqual([])
    })
  })
}
