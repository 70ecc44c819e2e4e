import { until } from '@tandem/stack-clients'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { signIn, useBrowser } from '../browser.ts'
import { openAdminPage } from '../open-admin-page.ts'
import type { RunningStack } from '../running-stack.ts'

const ORIGINAL = 'Marl Plate'
const handle = 'marl-plate'

/** What stands beside a document about its sync, as an operator uses it: by keyboard. */
export function syncPanelAsksFirst(running: () => RunningStack): void {
  describe('the sync panel', () => {
    const browser = useBrowser()

    test('shows what Sync now would change, and changes it only when it is told to', {
      timeout: 240_000,
    }, async () => {
      const { payload, stack } = running()
      const { docs } = await payload.find('products', { 'where[handle][equals]': handle })
      const database = new pg.Client({ connectionString: stack.databases.orchestrator })
      await database.connect()
      const title = async () =>
        (await database.query('select title from products where handle = $1', [handle])).rows[0]?.title
      try {
        expect(await title()).toBe(ORIGINAL)
        await database.query(`update products set title = 'By hand' where handle = $1`, [handle])

        const page = await browser().newPage()
        page.setDefaultTimeout(120_000)
        await signIn(page, stack.urls.orchestrator)
        await openAdminPage(page, `${stack.urls.orchestrator}/admin/collections/products/${docs[0]?.id}`)
        const card = page.getByRole('region', { name: 'Sync of Product' })
        const drawer = page.getByRole('dialog')

        await card.getByRole('button', { name: 'Sync now' }).press('Enter')
        await drawer.getByText('One field would change in Payload').waitFor()
        const row = drawer.getByRole('row', { name: 'Title' })
        expect(await row.getByRole('cell').allTextContents()).toEqual(['By hand', ORIGINAL])
        await drawer.getByRole('button', { name: 'Cancel' }).press('Enter')
        await drawer.waitFor({ state: 'hidden' })
        expect(await title()).toBe('By hand')

        await card.getByRole('button', { name: 'Sync now' }).press('Enter')
        await drawer.getByRole('button', { name: 'Sync now' }).press('Enter')
        await until('the title to be reverted', async () => (await title()) === ORIGINAL)
        await page.getByRole('heading', { level: 1, name: ORIGINAL }).waitFor()
        await card.getByText('Up to date').waitFor()

        await card.getByRole('button', { name: 'History' }).press('Enter')
        const newest = drawer.getByRole('row').nth(1)
        await newest.getByText('Requested by').waitFor()
        await newest.getByText('Title (reverted)').press('Enter')
        expect(await newest.locator('del').textContent()).toBe('By hand')
        expect(await newest.locator('ins').textContent()).toBe(ORIGINAL)
      } finally {
        await database.end()
      }
    })
  })
}
