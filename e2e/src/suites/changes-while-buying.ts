import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { axeFindings } from '../accessible.ts'
import { useBrowser } from '../browser.ts'
import { openPage, untilHeard } from '../open-page.ts'
import type { RunningStack } from '../running-stack.ts'
import { shopper } from '../shopper.ts'

const productsSchema = z.object({
  products: z.array(
    z.object({
      id: z.string(),
      variants: z.array(
        z.object({
          id: z.string(),
          inventory_items: z.array(
            z.object({ inventory: z.object({ id: z.string(), location_levels: z.array(levelOf()) }) }),
          ),
        }),
      ),
    }),
  ),
})
function levelOf() {
  return z.object({ location_id: z.string(), stocked_quantity: z.number(), reserved_quantity: z.number() })
}
const saleSchema = z.object({ price_list: z.object({ id: z.string() }) })
const promotionSchema = z.object({ promotion: z.object({ id: z.string() }) })
const FIELDS = [
  'id',
  'variants.id',
  'variants.inventory_items.inventory.id',
  'variants.inventory_items.inventory.location_levels.*',
].join(',')

/** What has changed between the look and the order is said before anything is ordered. */
export function changesWhileBuying(running: () => RunningStack): void {
  const browser = useBrowser()
  const open = async (store: string) => {
    const context = await browser().newContext({ bypassCSP: true })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    const home = `${running().stack.urls.storefront}/${store}`
    return { page, context, home, ...shopper(page, home), close: () => context.close() }
  }
  const place = 'main form:has(input[name=do][value=place]) button[type=submit]'
  const add = async (page: Page) => {
    await page.click('main form:has(input[name=do][value=add]) button[type=submit]')
    await page.locator('dialog[open] li').waitFor()
  }
  const toReview = async (page: Page, home: string) => {
    await openPage(page, `${home}/checkout`)
    await page.fill('main [name=email]', `ada-${randomUUID().slice(0, 8)}@mail.test`)
    await page.fill('main [name=name]', 'Ada Lovelace')
    await page.selectOption('main [name=country]', 'ie')
    await page.fill('main [name=address]', '11 Harbour Row')
    await page.fill('main [name=postcode]', 'D04 X0X0')
    await page.fill('main [name=city]', 'Dublin')
    for (const [step, next] of [
      ['address', /delivery/],
      ['delivery', /review/],
    ] as const) {
      await page.click(`main form:has(input[name=do][value=${step}]) button[type=submit]`)
      await page.waitForURL(next)
      await untilHeard(page)
    }
  }
  /** The first variant of a demo product, which is what its page shows first. */
  const productOf = async (handle: string) => {
    const answer = await running().medusa.request('GET', `/admin/products?handle=${handle}&fields=${FIELDS}`)
    const [product] = productsSchema.parse(answer).products
    const variant = product?.variants[0]
    const inventory = variant?.inventory_items[0]?.inventory
    const level = inventory?.location_levels[0]
    if (!product || !variant || !inventory || !level) throw new Error(`${handle} is not as the demo has it`)
    return { product, variant, inventory, level }
  }

  describe('while somebody buys', () => {
    test('a volume tier is in the table, marked, and in the cart', async () => {
      const { page, open: go, close } = await open('halden/en')
      await go('/products/grip-tape')
      const rows = page.locator('main table').first().locator('tbody tr')
      expect(await rows.allInnerTexts()).toHaveLength(4)
      expect(await page.locator('main tr[aria-current]').textContent()).toContain('1–9')
      await page.fill('main [name=quantity]', '12')
      const marked = (await page.locator('main tr[aria-current]').textContent()) ?? ''
      expect(marked).toContain('10–49')
      expect(await axeFindings(page)).toEqual([])
      await add(page)
      const [, price = ''] = /\$([\d.]+)/.exec(marked) ?? []
      expect(await page.textContent('dialog[open] li')).toContain(`$${price}`)
      await close()
    })

    test('a price that has changed is shown before it is paid', async () => {
      const { page, home, open: go, close } = await open('fernhollow/en')
      await go('/products/meadow-towel')
      await add(page)
      await toReview(page, home)
      const { variant } = await productOf('meadow-towel')
      const sale = saleSchema.parse(await running().medusa.createSale('While somebody buys', variant.id, 1.5))
      try {
        await page.click(place)
        await page.waitForURL(/problem=changed/)
        await page.getByText('The total has changed').waitFor()
        await go('/cart')
        await page
          .getByText(/The price has changed from/)
          .first()
          .waitFor()
      } finally {
        await running().medusa.request('DELETE', `/admin/price-lists/${sale.price_list.id}`)
      }
      await close()
    })

    test('what was sold to somebody else is said, and nothing is ordered', async () => {
      const { page, home, open: go, close } = await open('fernhollow/en')
      await go('/products/sill-cushion')
      await add(page)
      await toReview(page, home)
      const { inventory, level } = await productOf('sill-cushion')
      const stock = (stocked_quantity: number) =>
        running().medusa.request(
          'POST',
          `/admin/inventory-items/${inventory.id}/location-levels/${level.location_id}`,
          { stocked_quantity },
        )
      await stock(level.reserved_quantity)
      try {
        await page.click(place)
        await page.waitForURL(/cart\?problem=changed/)
        await page
          .getByText(/sold out/i)
          .first()
          .waitFor()
        expect(await page.locator('main a[href$="/checkout"]').count()).toBe(0)
      } finally {
        await stock(level.stocked_quantity)
      }
      await close()
    })

    test('a code that has ended is no longer counted, and the new total is shown first', async () => {
      const code = `ENDS${randomUUID().slice(0, 6).toUpperCase()}`
      const { promotion } = promotionSchema.parse(
        await running().medusa.request('POST', '/admin/promotions', {
          code,
          type: 'standard',
          status: 'active',
          is_automatic: false,
          application_method: {
            type: 'percentage',
            target_type: 'items',
            allocation: 'across',
            value: 50,
            currency_code: 'eur',
          },
        }),
      )
      const { page, home, open: go, step, close } = await open('fernhollow/en')
      await go('/products/marl-plate')
      await add(page)
      await go('/cart')
      await page.click('main summary')
      await page.fill('main [name=code]', code)
      await page.click(`main ${step('promotion')} button[type=submit]`)
      await page.getByText('Discount').first().waitFor()
      await toReview(page, home)
      await running().medusa.request('POST', `/admin/promotions/${promotion.id}`, { status: 'inactive' })
      await page.click(place)
      await page.waitForURL(/problem=changed/)
      await page.getByText('The total has changed').waitFor()
      expect(await page.locator('main dl').allInnerTexts()).not.toContain('Discount')
      await close()
    })

    test('another currency moves the cart openly, and delivery is chosen again', async () => {
      const { page, home, context, open: go, close } = await open('fernhollow/en')
      await go('/products/marl-plate')
      await add(page)
      await toReview(page, home)
      await context.addCookies([
        { name: 'currency-fernhollow', value: 'gbp', url: running().stack.urls.storefront },
      ])
      await page.click(place)
      await page.waitForURL((url) => !url.pathname.endsWith('/review') || url.search.includes('changed'))
      expect(page.url()).not.toContain('/order/')
      await go('/cart')
      await page
        .getByText(/from EUR to GBP/i)
        .first()
        .waitFor()
      await close()
    })

    test('without a network the page says so, buying waits, and both end when it is back', async () => {
      const { page, context, open: go, close } = await open('fernhollow/en')
      await go('/products/marl-plate')
      const button = page.locator('main form:has(input[name=do][value=add]) button[type=submit]')
      await context.setOffline(true)
      await page.getByText('You’re offline').waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(await button.getAttribute('aria-disabled')).toBe('true')
      expect(await button.textContent()).toBe('Waiting for the network')
      await button.click({ force: true })
      expect(await page.locator('dialog[open]').count()).toBe(0)
      await context.setOffline(false)
      await page.getByText('You’re offline').waitFor({ state: 'detached' })
      await add(page)
      await close()
    })
  })
}
