import { until } from '@tandem/stack-clients'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { useBrowser } from '../../browser.ts'
import { openAdminPage } from '../../open-admin-page.ts'
import type { RunningStack } from '../../running-stack.ts'
import { query } from '../unseen.ts'

/** What an editor does with a document beside writing it, with the keyboard alone where that is possible. */
export function documentMenuWorks(running: () => RunningStack): void {
  describe('an editor', { timeout: 180_000 }, () => {
    const browser = useBrowser()
    let page: Page
    let content = 0

    beforeAll(async () => {
      page = await (await browser().newContext({ viewport: { width: 1440, height: 1000 } })).newPage()
      page.setDefaultTimeout(30_000)
      const login = await page.request.post(`${running().stack.urls.orchestrator}/api/users/login`, {
        data: { email: 'editor@noor.test', password: 'tandem-demo-shop' },
      })
      expect(login.ok()).toBe(true)
      content = await publishedOf('product-content')
    })

    const publishedOf = async (collection: string) => {
      const { docs } = await running().payload.find(collection, {
        'where[_status][equals]': 'published',
        'where[tenant.handle][equals]': 'noor-house',
        sort: 'id',
        limit: '1',
      })
      return docs[0]?.id ?? 0
    }
    const open = (collection: string, id: number) =>
      openAdminPage(page, `${running().stack.urls.orchestrator}/admin/collections/${collection}/${id}`)
    /** The menu takes the focus to its first entry: a key that is pressed before goes there. */
    const openMenu = async () => {
      await page.getByRole('button', { name: 'More' }).first().press('Enter')
      await page.waitForFunction(`document.activeElement.textContent === 'Copy to locale'`)
    }
    const statusOf = async (id: number) =>
      (await running().payload.find('product-content', { 'where[id][equals]': String(id) })).docs[0]?._status
    const jobs = () =>
      query(
        running().stack.databases.orchestrator,
        `select id, input, wait_until from payload_jobs where task_slug = 'schedulePublish' and wait_until > now()`,
      )

    test('copies product content to another language, by the keyboard', async () => {
      const arabic = async () => {
        const found = await running().payload.find('product-content', {
          'where[id][equals]': String(content),
          locale: 'ar',
          draft: 'true',
        })
        return JSON.stringify(found.docs[0]?.specs)
      }
      await open('product-content', content)
      const english = await running().payload.find('product-content', {
        'where[id][equals]': String(content),
      })
      expect(await arabic()).not.toBe(JSON.stringify(english.docs[0]?.specs))

      await openMenu()
      await page.keyboard.press('Enter')
      const drawer = page.locator('dialog[open], [role=dialog]').filter({ hasText: 'Copy to locale' })
      await drawer.locator('#field-toLocale input').focus()
      await page.keyboard.press('ArrowDown')
      await page.getByText('العربية', { exact: true }).last().waitFor()
      await page.keyboard.press('Enter')
      await drawer.locator('input[type="checkbox"]').press('Space')
      await drawer.getByRole('button', { name: 'Copy', exact: true }).press('Enter')
      await page.waitForURL((to) => to.searchParams.get('locale') === 'ar')
      await until('the copy', async () => JSON.parse(await arabic()).length > 0)
    })

    test('takes product content back, and publishes it again', async () => {
      await open('product-content', content)
      await openMenu()
      await page.getByRole('button', { name: 'Unpublish' }).press('Enter')
      await page.getByRole('button', { name: 'Confirm' }).press('Enter')
      await until('it to be a draft', async () => (await statusOf(content)) === 'draft')
      await open('product-content', content)
      await page.click('#action-save')
      await until('it to be published', async () => (await statusOf(content)) === 'published')
    })

    test.each(['pages', 'product-content'])(
      'schedules a publication of %s, sees it and calls it off',
      async (collection) => {
        const id = await publishedOf(collection)
        await open(collection, id)
        await page
          .locator('.form-submit .popup-button, .form-submit button[aria-haspopup]')
          .last()
          .press('Enter')
        await page.getByRole('button', { name: 'Schedule Publish' }).press('Enter')
        const drawer = page.locator('.schedule-publish')
        await drawer.getByText('No upcoming events scheduled').waitFor()
        await drawer.locator('.react-datepicker__input-container input').fill('1 Jan 2037, 10:00')
        await page.keyboard.press('Enter')
        await drawer.getByRole('button', { name: 'Save' }).press('Enter')
        await drawer.getByRole('row').filter({ hasText: '1 Jan 2037' }).waitFor()
        expect(await jobs()).toMatchObject([
          { input: { doc: { relationTo: collection, value: String(id) } } },
        ])

        await drawer.getByRole('row').filter({ hasText: '1 Jan 2037' }).locator('button').press('Enter')
        await drawer.getByText('No upcoming events scheduled').waitFor()
        expect(await jobs()).toEqual([])
      },
    )

    test('sees no schedule of another tenant', async () => {
      const answer = await page.request.get(`${running().stack.urls.orchestrator}/api/payload-jobs`)
      expect(answer.status()).toBe(403)
    })
  })
}
