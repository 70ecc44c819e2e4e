import { until } from '@tandem/stack-clients'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { axeFindings } from '../accessible.ts'
import { signInToMedusaAdmin, useBrowser } from '../browser.ts'
import type { RunningStack } from '../running-stack.ts'

const ORIGINAL = 'Drift Bowl'
const handle = 'drift-bowl'

/** What stands beside a product in Medusa's admin about its sync, as a merchant uses it: by keyboard. */
export function syncInMedusaAsksFirst(running: () => RunningStack): void {
  describe('sync in Medusa’s admin', () => {
    const browser = useBrowser()

    test('shows what Sync now would change, and changes it only when it is told to', {
      timeout: 240_000,
    }, async () => {
      const { stack } = running()
      const database = new pg.Client({ connectionString: stack.databases.orchestrator })
      await database.connect()
      const mirror = async () =>
        (await database.query('select title, medusa_id as id from products where handle = $1', [handle]))
          .rows[0]
      const title = async () => (await mirror())?.title
      try {
        expect(await title()).toBe(ORIGINAL)
        const { id } = await mirror()
        await database.query(`update products set title = 'By hand' where handle = $1`, [handle])

        const page = await browser().newPage()
        page.setDefaultTimeout(120_000)
        await signInToMedusaAdmin(page, stack.urls.backend)
        await page.goto(`${stack.urls.backend}/app/products/${id}`)
        const card = page.getByRole('region', { name: 'Sync of Product' })
        const drawer = page.getByRole('dialog')

        await card.getByRole('button', { name: 'Sync now' }).press('Enter')
        await drawer.getByText('One field would change in Payload').waitFor()
        const row = drawer.getByRole('row', { name: 'Title' })
        expect(await row.getByRole('cell').allTextContents()).toEqual(['By hand', ORIGINAL])
        // What is ours of it: the frame's own close button has no name.
        expect(await axeFindings(page, '[role="dialog"] [aria-busy="false"]')).toEqual([])
        await drawer.getByRole('button', { name: 'Cancel' }).press('Enter')
        await drawer.waitFor({ state: 'hidden' })
        expect(await title()).toBe('By hand')
        expect(await axeFindings(page, '[aria-label="Sync of Product"]')).toEqual([])

        await card.getByRole('button', { name: 'Sync now' }).press('Enter')
        await drawer.getByText('One field would change in Payload').waitFor()
        await drawer.getByRole('button', { name: 'Sync now' }).press('Enter')
        await until('the title to be reverted', async () => (await title()) === ORIGINAL)
        await card.getByText('Up to date').waitFor()

        const inPayload = await card.getByRole('link', { name: 'Open in Payload' }).getAttribute('href')
        expect(inPayload).toMatch(`${stack.urls.orchestrator}/admin/collections/products/`)
        await until('who asked to be in the history', async () => {
          const { rows } = await database.query(
            `select requested_by from sync_jobs where entity = 'product' and remote_id = $1 and reason = 'manual'`,
            [id],
          )
          return rows.length > 0 && rows.every((line) => !String(line.requested_by).includes('@'))
        })
      } finally {
        await database.end()
      }
    })
  })
}
