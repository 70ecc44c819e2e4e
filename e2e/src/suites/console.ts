import { until } from '@tandem/stack-clients'
import axe from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { signIn, useBrowser } from '../browser.ts'
import { openAdminPage } from '../open-admin-page.ts'
import type { RunningStack } from '../running-stack.ts'
import { query, unseen } from './unseen.ts'

const PAGES = ['', '/parked', '/parked?tab=replays', '/conflicts', '/conflicts?tab=resolved', '/runs']
/** Products of the demo whose content and title no other test touches. */
const EDITED = ['true-square', 'tool-tote', 'field-roll']
const DRIFTED = ['grip-tape', 'work-gloves'] as const

/** The console in Payload's admin, as an operator uses it when something is wrong. */
export function consoleShowsAndActs(running: () => RunningStack): void {
  describe('the console', { timeout: 180_000 }, () => {
    const browser = useBrowser()
    let context: BrowserContext
    let page: Page

    beforeAll(async () => {
      context = await browser().newContext({ viewport: { width: 1440, height: 1000 } })
      page = await context.newPage()
      page.setDefaultTimeout(60_000)
      await signIn(page, running().stack.urls.orchestrator)
    })

    const open = (path: string, to = page) =>
      openAdminPage(to, `${running().stack.urls.orchestrator}/admin/sync${path}`)
    const ledger = (sql: string, ...values: string[]) =>
      query(running().stack.databases.orchestrator, sql, ...values)
    const medusaId = async (handle: string) =>
      String((await ledger('select medusa_id from products where handle = $1', handle))[0]?.medusa_id)

    test('is for operators: others sign in, and an editor is told so', async () => {
      const { stack } = running()
      const stranger = await (await browser().newContext()).newPage()
      await open('', stranger)
      await stranger.waitForURL((url) => url.pathname === '/admin/login', { timeout: 30_000 })

      const login = await stranger.request.post(`${stack.urls.orchestrator}/api/users/login`, {
        data: { email: 'editor@noor.test', password: 'tandem-demo-shop' },
      })
      expect(login.ok()).toBe(true)
      for (const path of PAGES) {
        await open(path, stranger)
        await stranger.getByText('This page is for operators and admins').waitFor()
      }
      expect(await stranger.locator('[id^="nav-sync-"]').count()).toBe(0)
      const asked = await stranger.request.get(`${stack.urls.orchestrator}/api/overview`)
      expect(asked.status()).toBe(401)
      await stranger.context().close()
    })

    test('shows within ten seconds what an outage has parked, and one replay brings all of it over', async () => {
      const { payload, medusa, stack } = running()
      const ids = await Promise.all(EDITED.map(medusaId))
      const parked = () =>
        ledger(
          `select from sync.links where entity = 'product-content' and remote_id = any(string_to_array($1, ','))
           and status = 'parked'`,
          ids.join(','),
        )
      await open('')
      const tile = page.getByRole('link', { name: /^Needs attention/ })
      await tile.getByText('no records parked').waitFor()

      await stack.kill('backend')
      for (const id of ids) {
        const content = await payload.findByMedusaId('product-content', id)
        await payload.update('product-content', content?.id ?? 0, {
          _status: 'published',
          seo: { title: `Away ${id}` },
        })
      }
      await until('all of it to be parked', async () => (await parked()).length === ids.length, {
        withinMs: 60_000,
      })
      await tile.getByText('Action needed').waitFor({ timeout: 10_000 })
      // What an outage has parked goes on by itself when it is over; here a person is first.
      await stack.kill('worker', 'SIGTERM')

      await open('/parked')
      const cause = page
        .getByRole('article', { name: 'Medusa does not answer' })
        .filter({ hasText: 'Content' })
      await cause.getByText('Start Medusa').waitFor()
      await stack.restart('backend')
      const total = (await parked()).length
      await cause.focus()
      await page.keyboard.press('r')
      const drawer = page.getByRole('dialog')
      await drawer.getByRole('button', { name: 'Retry' }).press('Enter')
      await drawer.getByText(`${total} queued`).waitFor()
      await stack.restart('worker')
      await drawer.getByText(`Of ${total}: ${total} up to date.`).waitFor()
      await drawer.getByRole('button', { name: 'Close' }).first().press('Enter')
      await page.getByText('Nothing needs attention').waitFor()

      for (const id of ids) {
        await until('Medusa to have it', async () =>
          JSON.stringify((await medusa.getProduct(id)).metadata).includes(`Away ${id}`),
        )
        const written = await ledger(
          `select from sync_jobs where entity = 'product-content' and remote_id = $1 and outcome = 'updated'
           and created_at > now() - interval '3 minutes'`,
          id,
        )
        expect(written).toHaveLength(1)
      }
      await open('/parked?tab=replays')
      await page.getByRole('row').nth(1).getByText(`Of ${total}: ${total} up to date.`).waitFor()
    })

    test('shows both values of a conflict, and one click makes both sides agree', async () => {
      const { payload, medusa } = running()
      const { docs } = await payload.find('customers', {
        'where[medusaId][exists]': 'true',
        sort: '-id',
        limit: '1',
      })
      const [document] = docs
      const id = String(document?.medusaId)
      // Nobody looks at it until both sides have been edited.
      await ledger(
        `update sync.links set lease_until = now() + interval '4 seconds', leased_by = null, lease_rev = lease_rev + 1
         where entity = 'customer' and remote_id = $1`,
        id,
      )
      await payload.update('customers', document?.id ?? 0, { lastName: 'Of Payload' })
      await medusa.request('POST', `/admin/customers/${id}`, { last_name: 'Of Medusa' })
      const conflicts = (status: string) =>
        ledger(`select from sync_conflicts where remote_id = $1 and status = '${status}'`, id)
      await until('the conflict', async () => (await conflicts('open')).length === 1, { withinMs: 30_000 })

      await open(`/conflicts?medusaId=${id}`)
      const card = page.getByRole('article', { name: 'Last name' })
      const values = async () => (await card.getByRole('cell').allTextContents()).slice(1)
      await expect.poll(values, { timeout: 30_000 }).toEqual(['Of Medusa', 'Of Payload', 'Of Medusa'])
      await card.getByRole('button', { name: 'Take Payload’s' }).click()
      await card.getByRole('button', { name: 'Overwrite' }).click()
      await page.getByText('No open conflicts').waitFor()
      expect(await conflicts('resolved')).toHaveLength(1)
      await until('both to agree', async () => {
        const answer = await medusa.request('GET', `/admin/customers/${id}`)
        const { customer } = z.object({ customer: z.looseObject({ last_name: z.string() }) }).parse(answer)
        const here = await payload.findByMedusaId('customers', id)
        return customer.last_name === 'Of Payload' && here?.lastName === 'Of Payload'
      })
    })

    test('tells what a dry run has found, and repairs exactly that', async () => {
      const { stack } = running()
      const [told, later] = await Promise.all(DRIFTED.map(medusaId))
      const title = async (id = '') =>
        (await ledger('select title from products where medusa_id = $1', id))[0]?.title
      const before = await title(later)
      const change = (id = '') =>
        unseen(stack, `update product set title = 'Behind its back' where id = $1`, id)
      await change(told)

      await open('/runs')
      await page.getByRole('button', { name: 'Compare now' }).press('Enter')
      const drawer = page.getByRole('dialog')
      await drawer.getByLabel('Records').selectOption('product')
      await drawer.getByRole('button', { name: 'Start the dry run' }).press('Enter')
      const newest = page.getByRole('row').nth(1)
      await newest.getByText('1 differ').waitFor()
      await change(later)
      await newest.getByRole('link').press('Enter')
      const row = page.getByRole('row').filter({ hasText: told ?? '' })
      await row.getByText('Different: Title').waitFor()
      expect(await title(told)).not.toBe('Behind its back')

      await page.getByRole('button', { name: 'Repair it' }).press('Enter')
      await drawer.getByRole('button', { name: 'Repair it' }).press('Enter')
      await until('the repair', async () => (await title(told)) === 'Behind its back')
      await page.getByText('queued for repair').waitFor()
      expect(await title(later)).toBe(before)
    })

    test.each(['light', 'dark'] as const)('has nothing that axe finds, in the %s', async (colorScheme) => {
      await page.emulateMedia({ colorScheme })
      for (const path of PAGES) {
        await open(path)
        await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
        expect(await violations(page), path).toEqual([])
      }
    })
  })
}

const foundSchema = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.unknown()) })) }),
)

/** What axe finds within the page of the console; the frame around it is Payload's. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = foundSchema.parse(
    await page.evaluate(
      'axe.run(".tandem-console, #nav-sync-overview").then(({ violations }) => violations)',
    ),
  )
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
