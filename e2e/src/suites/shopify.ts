import { until } from '@tandem/stack-clients'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../accessible.ts'
import { signIn, useBrowser } from '../browser.ts'
import { SHOP, useFakeShop } from '../fake-shop.ts'
import { openAdminPage } from '../open-admin-page.ts'
import type { RunningStack } from '../running-stack.ts'
import { query } from './unseen.ts'

const ID = 'shopify-browser'
const CUSTOMERS = 10_000
/** Enough to be in the middle of it. */
const BEFORE_THE_CRASH = 1_000
const TENANT = 'Alder & Co'

/** A shop of Shopify's from its first day on, as an administrator sees it in Payload's admin. */
export function shopifyIsConnected(running: () => RunningStack): void {
  describe('a shop at Shopify', { timeout: 180_000 }, () => {
    const browser = useBrowser()
    const shop = useFakeShop(CUSTOMERS)
    let page: Page
    const orchestrator = () => running().stack.urls.orchestrator
    const ofShop = (sql: string) => query(running().stack.databases.orchestrator, sql, ID)
    const integrationPage = () =>
      openAdminPage(page, `${orchestrator()}/admin/collections/integrations/${ID}`)

    beforeAll(async () => {
      page = await (await browser().newContext({ viewport: { width: 1440, height: 1000 } })).newPage()
      page.setDefaultTimeout(60_000)
      // The form speaks of shops under myshopify.com; what is sent says where the fake listens instead.
      await page.route('**/api/integrations**', async (route) => {
        const request = route.request()
        const body = request.postData()
        if (!body?.includes(SHOP.domain)) return await route.continue()
        const endpoint = JSON.stringify(shop.endpoint())
        const postData = body.replaceAll(
          `"shop":"${SHOP.domain}"`,
          `"shop":"${SHOP.domain}","endpoint":${endpoint}`,
        )
        await route.continue({ postData })
      })
      await signIn(page, orchestrator())
    })

    async function enterConnection(token: string) {
      await page.getByLabel('Shop address').fill(SHOP.domain)
      await page.getByLabel('Access', { exact: true }).selectOption('pasted')
      await page.getByLabel('Access token').fill(token)
      await page.getByLabel('Webhook secret', { exact: true }).fill(SHOP.secret)
    }
    const save = async () => {
      await page.locator('#action-save').click()
      await page
        .getByText(/successfully/)
        .first()
        .waitFor()
    }

    const linked = async () =>
      Number(
        (
          await ofShop(
            `select count(*)::int as n from sync.links where integration = $1 and entity = 'shopify-customer' and base is not null`,
          )
        )[0]?.n,
      )

    test('is connected by a form, and its customers come in once each while the page says how many, over a killed worker', async () => {
      await openAdminPage(page, `${orchestrator()}/admin/collections/integrations/create`)
      await page.locator('#field-id').fill(ID)
      await page.locator('#field-name').fill('Browser shop')
      await page.locator('#field-tenant').click()
      await page.locator('.rs__option', { hasText: TENANT }).click()
      await enterConnection(SHOP.token)
      await save()

      await integrationPage()
      const progress = page.getByRole('status').getByText(/Customer.*: .*(starting|of 10,000)/i)
      await progress.waitFor()
      const { stack } = running()
      await until('some customers', async () => (await linked()) >= BEFORE_THE_CRASH, { everyMs: 20 })
      await stack.kill('worker', 'SIGKILL')
      const before = await linked()
      expect(before).toBeLessThan(CUSTOMERS)
      await stack.restart('worker')
      await until('every customer to have come in', async () => (await linked()) === CUSTOMERS, {
        withinMs: 90_000,
      })
      await progress.waitFor({ state: 'hidden' })
      const [made] = await ofShop(
        `select count(*)::int as documents, count(distinct c.shopify_id)::int as people
         from customers c join integrations i on i.tenant_id = c.tenant_id where i.id = $1 and c.shopify_id is not null`,
      )
      expect(made).toEqual({ documents: CUSTOMERS, people: CUSTOMERS })
      expect(await axeFindings(page, '.tandem-standing')).toEqual([])
    })

    const document = async () => {
      const [row] = await ofShop(
        `select l.hub_id, c.first_name, c.notes from sync.links l join customers c on c.id::text = l.hub_id
         where l.integration = $1 and l.entity = 'shopify-customer' order by l.remote_id collate "C" limit 1`,
      )
      return row
    }

    test('tells of an edit by webhook, and the editor sees it', async () => {
      await shop.tell({ kind: 'put', edit: { firstName: 'Augusta' } })
      await until('the edit to come', async () => (await document())?.first_name === 'Augusta')
      await openAdminPage(page, `${orchestrator()}/admin/collections/customers/${(await document())?.hub_id}`)
      expect(await page.locator('#field-firstName').inputValue()).toBe('Augusta')
    })

    test('rests when its token is taken no more, says so in words, and loses nothing', async () => {
      await shop.tell({ kind: 'take', tokens: [] })
      await shop.tell({ kind: 'put', edit: { firstName: 'Missed' } })
      await until('the integration to be stopped', async () =>
        Boolean((await ofShop('select stopped_because from integrations where id = $1'))[0]?.stopped_because),
      )
      await integrationPage()
      expect(await page.locator('#field-stoppedBecause').inputValue()).toMatch(/token/i)
      await openAdminPage(page, `${orchestrator()}/admin/collections/integrations`)
      const row = page.getByRole('row').filter({ hasText: 'Browser shop' })
      expect(await row.textContent()).toMatch(/token/i)
      const others = await query(
        running().stack.databases.orchestrator,
        'select from integrations where is_active and id <> $1',
        ID,
      )
      expect(others.length).toBeGreaterThan(0)
    })

    test('goes on with another token, and what was missed comes in', async () => {
      await shop.tell({ kind: 'take', tokens: ['shpat_another_token'] })
      await integrationPage()
      await page.getByRole('button', { name: 'Enter new settings' }).click()
      await enterConnection('shpat_another_token')
      await save()
      await until('what was missed', async () => (await document())?.first_name === 'Missed', {
        withinMs: 60_000,
      })
      await integrationPage()
      expect(await page.locator('#field-stoppedBecause').count()).toBe(0)
      // It rests again, so that other suites find the stack as it was.
      await running().payload.update('integrations', ID, { isActive: false })
    })
  })
}
